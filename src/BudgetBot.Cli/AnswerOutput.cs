using BudgetBot.Answers;
using BudgetBot.Channels.Rendering;
using BudgetBot.Facts;

namespace BudgetBot.Cli;

/// <summary>Writes an answer as plain text, its sources below it.</summary>
internal static class AnswerOutput
{
    /// <summary>Writes it; an answer that the gate does not pass is withheld here as everywhere.</summary>
    public static void Write(Answer answer, TextWriter output)
    {
        GateVerdict verdict = FigureGate.Check(answer);
        foreach (string breach in verdict.Breaches)
        {
            Console.Error.WriteLine(breach);
        }

        Answer passed = verdict.Passed ? answer : FigureGate.Withheld(answer);
        foreach (AnswerLine line in passed.Lines)
        {
            output.WriteLine(string.Concat(line.Segments.Select(segment => segment.Plain)));
        }

        for (int i = 0; i < passed.Citations.Count; i++)
        {
            Citation citation = passed.Citations[i];
            output.WriteLine($"[{i + 1}] {citation.Document} {PlaceOf(citation)}: {citation.Quote}");
        }

        output.WriteLine();
    }

    private static string PlaceOf(Citation citation) => citation.Place is null ? LineNumbers.Text(citation.Lines) + "行" : SourceLinks.Place(citation);
}
