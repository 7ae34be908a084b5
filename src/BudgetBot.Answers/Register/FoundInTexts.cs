using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Register;
using BudgetBot.Questions.Text;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>Projects that have the words of a question in their texts: listed by name with the amount asked for and the sentence. No name says them, so none is taken for what is meant.</summary>
internal static class FoundInTexts
{
    private const int MostShown = 8;
    private const int LongestSentence = 160;
    private const int LongestStretch = 100;

    /// <summary>The projects found.</summary>
    public static Answer Answer(RegisterTurn turn)
    {
        RegisterQuestion question = turn.Question;
        Item[] shown = [.. question.Projects.Take(MostShown)];
        foreach (Item project in question.Projects)
        {
            turn.Reply.Mention(project);
        }

        string words = string.Concat(question.InTexts.Select(word => $"「{word}」"));
        bool asked = Describes(question);
        bool named = shown.Any(project => question.InTexts.All(word => project.Name.Contains(word, StringComparison.Ordinal)));
        turn.Reply.Line(asked
            ? [Text($"{words}が目的・概要などの記述にある事業は "), turn.Reply.Count(question.Projects.Count, "件", strong: true), Text(question.Projects.Count > shown.Length ? " です。初めの部分を示します。" : " です。")]
            : [Text(named ? $"{words}を名称や目的・概要などの記述に含む事業を並べます。お尋ねのうち、ほかの言葉は読み取れませんでした。" : $"{words}を名称に含む事業はありません。目的・概要などの記述にある事業:")]);
        foreach (Item project in shown)
        {
            turn.Reply.Line([Text("・"), .. RegisterWording.Named(turn.Reply, project), .. asked ? Amounts(turn, project) : []]);
            Sentence(turn, project);
            turn.Reply.Step(RegisterWording.Title(project), $"予算事業ID{project.Number}の概要");
        }

        return turn.Reply.Build(asked ? Outcome.Answered : Outcome.NotFound);
    }

    /// <summary>Whether a question describes what is done (ドクターヘリを飛ばす事業) or asks which project it is, instead of naming one.</summary>
    public static bool Describes(RegisterQuestion question) => question.Ask is RegisterAsk.Which or RegisterAsk.List
        || question.Words.Any(word => word.Any(CharacterWeight.IsHiragana) && ProjectWords(word) > 1);

    private static int ProjectWords(string word) => word.Split(['を', 'に', 'が', 'で'], StringSplitOptions.RemoveEmptyEntries).Length;

    private static IEnumerable<Segment> Amounts(RegisterTurn turn, Item project)
    {
        RegisterQuestion question = turn.Question;
        int year = turn.YearsOf(turn.Measures[0])[0];
        if (turn.FactOf(project, turn.Measures[0].Measure, year) is not { } fact)
        {
            return [];
        }

        return [Text($": {RegisterWording.When(turn.Measures[0].Measure, year)} "), .. RegisterWording.Amount(turn.Reply, fact, strong: question.Projects.Count == 1)];
    }

    // The sentence that says it; where all of them are long, the stretch of one that holds most of the words.
    private static void Sentence(RegisterTurn turn, Item project)
    {
        Passage[] passages = [.. turn.Snapshot.PassagesOf(project).Where(passage => passage.Role == PassageRole.Description)];
        (Passage Passage, string Words)[] said =
        [
            .. passages.SelectMany(passage => passage.Text.Split('。', '／').Where(part => part.Length <= LongestSentence).Select(part => (passage, part))),
            .. passages.Select(passage => (passage, StretchOf(turn, passage))),
        ];
        (Passage? found, string words) = Array.Find(said, pair => TextNormalizer.NameKey(pair.Words).Contains(turn.Question.InTexts[0], StringComparison.Ordinal));
        if (found is not null)
        {
            turn.Reply.Line(Text("　"), turn.Reply.Quote(found, words), turn.Reply.Cite(found));
        }
    }

    private static string StretchOf(RegisterTurn turn, Passage passage) =>
        turn.Index.BestStretchOf(passage.Text, string.Join(' ', turn.Question.InTexts), LongestStretch).Trim('。', '、', '／', '　', ' ', '\n');
}
