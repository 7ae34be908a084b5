using BudgetBot.Questions.Mentions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers;

/// <summary>Says which words of a question were passed over, and which were taken for others of the same sound.</summary>
internal static class SkippedWords
{
    private const int Most = 4;

    /// <summary>The answer with one line for each, where there are any.</summary>
    public static Answer Said(Answer answer, ReadQuestion read)
    {
        IEnumerable<AnswerLine> heard = read.Heard.Distinct()
            .Where(pair => GateFolding.Holds(answer.Evidence.Question, pair.Said)).Take(Most)
            .Select(pair => AnswerLine.Of(Text("『"), new Segment.Echo(pair.Said), Text("』を『"), Text(pair.Meant), Text("』と読みました。")));
        string[] skipped = [.. read.Skipped.Distinct().Where(word => GateFolding.Holds(answer.Evidence.Question, word)).Take(Most)];
        IEnumerable<AnswerLine> passed = skipped.Length == 0 ? []
            : [AnswerLine.Of([.. skipped.SelectMany(word => new Segment[] { Text("『"), new Segment.Echo(word), Text("』") }),
                Text("は読み飛ばしました。")])];
        return answer with { Lines = [.. answer.Lines, .. heard, .. passed] };
    }
}
