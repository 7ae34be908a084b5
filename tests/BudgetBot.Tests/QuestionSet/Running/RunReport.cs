using System.Globalization;
using System.Text;
using BudgetBot.Tests.QuestionSet.Judging;

namespace BudgetBot.Tests.QuestionSet.Running;

/// <summary>What came of a run: a table by kind, and every question that was not answered right.</summary>
internal sealed class RunReport(IReadOnlyList<JudgedQuestion> judged)
{
    private const int ReplyShown = 200;

    private static readonly Verdict[] Verdicts = Enum.GetValues<Verdict>();

    public override string ToString()
    {
        var report = new StringBuilder();
        foreach (JudgedQuestion question in judged.Where(question => question.Judgement.Verdict != Verdict.Right))
        {
            Describe(report, question);
        }

        report.Append(CultureInfo.InvariantCulture, $"\n{"kind",-18}{"questions",10}{string.Concat(Verdicts.Select(verdict => $"{verdict,12}"))}\n");
        foreach (IGrouping<string, JudgedQuestion> kind in judged.GroupBy(question => question.Question.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Row(report, kind.Key, [.. kind]);
        }

        Row(report, "all", judged);
        return report.ToString();
    }

    private static void Row(StringBuilder report, string name, IReadOnlyCollection<JudgedQuestion> questions)
    {
        report.Append(CultureInfo.InvariantCulture, $"{name,-18}{questions.Count,10}");
        foreach (Verdict verdict in Verdicts)
        {
            report.Append(CultureInfo.InvariantCulture, $"{questions.Count(question => question.Judgement.Verdict == verdict),12}");
        }

        report.Append('\n');
    }

    private static void Describe(StringBuilder report, JudgedQuestion question)
    {
        string reply = question.Reply.Text.ReplaceLineEndings(" ");
        report.Append(CultureInfo.InvariantCulture, $"{question.Judgement.Verdict} {question.Question.Id} [{question.Question.Kind}] {string.Join(" ⏎ ", question.Question.Turns)}\n");
        report.Append(CultureInfo.InvariantCulture, $"    {question.Judgement.Why}\n    -> {reply[..Math.Min(reply.Length, ReplyShown)]}\n");
        if (question.Incidents.Length > 0)
        {
            report.Append(CultureInfo.InvariantCulture, $"    !! {question.Incidents}\n");
        }
    }
}
