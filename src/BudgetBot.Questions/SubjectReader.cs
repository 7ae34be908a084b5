using BudgetBot.Facts;
using BudgetBot.Questions.Accounts;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions;

/// <summary>Reads what a question is about from the words that no slot has taken.</summary>
/// <param name="subjects">The subjects that questions can name.</param>
/// <param name="linker">Ranks them.</param>
/// <param name="guard">The names that stand in the question.</param>
/// <param name="fillers">Words without meaning for the answer.</param>
/// <param name="aliases">What people say, and what the papers print.</param>
internal sealed class SubjectReader(SubjectIndex subjects, AliasLinker linker, RunGuard guard, Fillers fillers, IReadOnlyList<(string Said, string Printed)> aliases)
{
    private const int ShortestBeginning = 2;

    private readonly SoundRuns sounds = new(subjects);

    /// <summary>The question with the links of its words.</summary>
    /// <param name="question">Its slots.</param>
    /// <param name="text">Its words; what is still free may name a subject.</param>
    public Question Read(Question question, QuestionText text)
    {
        if (question.Accounts is { } named && named.Meant.Any())
        {
            return question with { Links = LinksOf(named.Groups.SelectMany(group => group)), Parts = named.Groups.Count > 1 ? [.. named.Groups.Select(LinksOf)] : [] };
        }

        IReadOnlyList<string> words = [.. text.FreeRuns().Select(run => text.Text.Substring(run.Start, run.Length))];
        // Hiragana alone names nothing.
        bool brief = !CharacterWeight.MayName(words) && words.Any(BeginsName);
        words = brief ? [.. words.Where(BeginsName).Select(Particles.TrimEnd)] : words;
        question = brief ? question with { Broad = true } : question;
        bool mayName = brief || CharacterWeight.MayName(words);
        (IReadOnlyList<Link> links, IReadOnlyList<string> said) = mayName ? linker.Rank(words, text.Text, question, question.Operations.All(IsFigure)) : ([], words);
        return question.Section is { } section && SectionLinks.Parts(subjects, section, said) is { Count: > 0 } numbered
            ? question with { SubjectWords = [], Links = numbered[0], Parts = numbered.Count == 2 ? numbered : [] }
            : question with
            {
                SubjectWords = said,
                SaidWords = words,
                KanaWords = [.. text.FreeRuns().Where(run => !IsJoined(text.Text, run.Start)).Select(run => LeadingKana.Whole(fillers.Behind(text.Text.Substring(run.Start, run.Length)))).Where(word => word.Length > 0)],
                Aliases = [.. aliases.Where(alias => words.Any(word => word.Contains(alias.Said, StringComparison.Ordinal)))],
                Links = SeparateAccounts.Weaken(SectionLinks.Inside(sounds.Weaken(LeadingKana.Held(subjects, LeadingKana.Heard(subjects, links, [.. said.Select(fillers.Behind)], [.. Opening(text)]), question.Operations.All(IsFigure) ? Beginnings(text) : []), SoundRuns.In(text)), question.Section), text.Text),
                Parts = question.Each || question.Operations.Any(NeedsTwo) ? SideBySide.Split(text, (at, length) => guard.IsInsideName(text.Text, at, length), part => linker.Rank(part, string.Concat(part), question, figure: true).Links) : [],
            };
    }

    private IReadOnlyList<Link> LinksOf(IEnumerable<Item> items) => [.. items.Select(subjects.Of).Distinct().Select(subject => Link.Known(subject))];

    // かかりつけ医, へき地, がん: few characters, but names begin so.
    private bool BeginsName(string word) => Particles.TrimEnd(word) is { Length: > 1 } said && subjects.Cores.Any(core => core.Length > said.Length && core.StartsWith(said, StringComparison.Ordinal) && CharacterWeight.Of(core[said.Length]) != 1);

    private static bool IsFigure(Operation operation) => operation is Operation.Unspecified or Operation.Amount or Operation.Difference or Operation.Growth;

    // はしかの対策: so few sounds are a word only where nothing stands before them.
    private IEnumerable<string> Opening(QuestionText text) => text.FreeRuns()
        .Where(run => run.Start == 0 || QuestionText.IsBoundary(text.Text[run.Start - 1]))
        .Select(run => fillers.Behind(text.Text.Substring(run.Start, run.Length)));

    // がん対策: two sounds that names begin with are a word of their own before kanji.
    private string[] Beginnings(QuestionText text) => [.. text.FreeRuns().Select(run => text.Text.Substring(run.Start, run.Length).TrimStart('の'))
        .Where(word => LeadingKana.Whole(word).Length == ShortestBeginning && BeginsName(LeadingKana.Whole(word))).Select(LeadingKana.Whole)];

    // 「いつにやったと報告」: what a particle joins to the words before it is no name.
    private static bool IsJoined(string text, int start) => start > 0 && !QuestionText.IsBoundary(text[start - 1]) && Particles.Is(text[start]);

    private static bool NeedsTwo(Operation operation) =>
        operation is Operation.Sum or Operation.Compare or Operation.Share or Operation.Difference or Operation.Average or Operation.List;
}
