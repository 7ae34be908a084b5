using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Plans;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Execution;

/// <summary>The readers of one run, which ask one another.</summary>
internal sealed class Desk
{
    private readonly HashSet<string> registers;

    /// <summary>Readers over a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="ownerOf">The source whose budget an item is of.</param>
    /// <param name="names">Tells what is called nothing but a total.</param>
    /// <param name="measures">All that the plan measures.</param>
    /// <param name="choice">What a name of several things is taken for, or null.</param>
    public Desk(
        SnapshotReader snapshot, Func<Item, string> ownerOf, Lazy<TotalNames> names, IEnumerable<Measure> measures, Choice? choice = null)
    {
        Choice = choice;
        OwnerOf = ownerOf;
        registers = [.. snapshot.Registers.Select(source => source.Document)];
        Facts = new RowFacts(snapshot);
        Finder = new OperandFinder(Facts);
        Measures = new MeasureReader(Finder);
        Frames = new SettledFrame(Facts);
        Named = new NamedRows(Facts, Finder, Measures, Frames);
        Sets = new SetReader(Frames, Measures);
        Members = new MemberRows(Facts);
        Registers = new RegisterRows(snapshot, Facts, measures);
        Wholes = new WholeRows(snapshot, Facts, names);
        Rows = new RowReader(this);
        Scalars = new ScalarReader(this);
    }

    /// <summary>What a name of several things is taken for, or null.</summary>
    public Choice? Choice { get; }

    /// <summary>The source whose budget an item is of.</summary>
    public Func<Item, string> OwnerOf { get; }

    /// <summary>Figures and texts.</summary>
    public RowFacts Facts { get; }

    /// <summary>Figures of rows in frames.</summary>
    public OperandFinder Finder { get; }

    /// <summary>What open frames mean.</summary>
    public SettledFrame Frames { get; }

    /// <summary>Measures of rows.</summary>
    public MeasureReader Measures { get; }

    /// <summary>Things that names mean.</summary>
    public NamedRows Named { get; }

    /// <summary>Measures of sets.</summary>
    public SetReader Sets { get; }

    /// <summary>What containers hold.</summary>
    public MemberRows Members { get; }

    /// <summary>Projects of registers.</summary>
    public RegisterRows Registers { get; }

    /// <summary>Totals of sources.</summary>
    public WholeRows Wholes { get; }

    /// <summary>Rows of plans.</summary>
    public RowReader Rows { get; }

    /// <summary>Scalars of plans.</summary>
    public ScalarReader Scalars { get; }

    /// <summary>Whether a document is a register.</summary>
    public bool IsRegister(string document) => registers.Contains(document);

    /// <summary>Whether a row is of a register.</summary>
    public bool IsRegister(Row row) => IsRegister(row.Item.Document);
}

/// <summary>One of the things that a name may mean.</summary>
/// <param name="Said">The name.</param>
/// <param name="Row">The thing.</param>
internal sealed record Choice(string Said, Row Row);
