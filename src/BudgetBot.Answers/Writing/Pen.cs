using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Execution;
using BudgetBot.Facts;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Writing;

/// <summary>What all writers of one answer share.</summary>
internal sealed class Pen
{
    /// <summary>A pen for a question.</summary>
    /// <param name="question">The user's words.</param>
    /// <param name="snapshot">The sources.</param>
    /// <param name="operands">The amounts that the answer shows, for its unit.</param>
    public Pen(string question, SnapshotReader snapshot, IEnumerable<Operand> operands)
    {
        (Question, Snapshot) = (question, snapshot);
        Reply = new AnswerBuilder(question, snapshot.Sources);
        Figures = new FigureWriter(Reply, FigureWriter.UnitOf(operands));
        Phrases = new Phrases(this);
        Formulas = new FormulaWriter(this);
    }

    /// <summary>The user's words.</summary>
    public string Question { get; }

    /// <summary>The sources.</summary>
    public SnapshotReader Snapshot { get; }

    /// <summary>The answer.</summary>
    public AnswerBuilder Reply { get; }

    /// <summary>Writes figures.</summary>
    public FigureWriter Figures { get; }

    /// <summary>Says what rows and values are.</summary>
    public Phrases Phrases { get; }

    /// <summary>Writes workings.</summary>
    public FormulaWriter Formulas { get; }

    /// <summary>Words of the question where they stand in it, else plain ones.</summary>
    public Segment Said(string words) => GateFolding.Holds(Question, words) ? new Segment.Echo(words) : new Segment.Text(words);

    /// <summary>The name of a row; of one whose name stands at several levels of a chart with its own level.</summary>
    public Segment Name(Row row)
    {
        if (row.Title is { } title)
        {
            return new Segment.Text(title);
        }

        Segment name = Reply.Name(row.Item);
        return row.Level is { } level ? new Segment.Text($"{name.Plain}（{level}）") : name;
    }

    /// <summary>The marks of the places that figures stand at.</summary>
    public IEnumerable<Segment> Cite(IEnumerable<Operand> operands) =>
        operands.Select(operand => operand.Fact).Distinct().Select(Reply.Cite).Distinct();

    /// <summary>A mark that leads to a row itself.</summary>
    public Segment Cite(Row row)
    {
        Item item = row.Item;
        Reply.Mention(item);
        return Reply.Cite(new Citation(item.Document, null, new LineSpan(item.Line, item.Line), item.Printed));
    }
}
