using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>Binds the rows of a plan to rows of the sources.</summary>
internal sealed class RowReader(Desk desk)
{
    /// <summary>The rows of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="need">What is wanted of them.</param>
    public Attempt<RowSet> Read(Rows node, Need need) => node switch
    {
        Rows.Named named => One(named, named.Said, Candidates(named), need),
        Rows.Whole or Rows.Body when desk.Registers.Filter(node) is not null =>
            Projects(node).Then<RowSet>(set => new RowSet(node, [new Row([.. set.Rows.Select(row => row.Item)]) { Title = Title(node) }])),
        Rows.Whole whole => Whole(whole),
        Rows.Within within => Within(within, need),
        Rows.Members members => Members(members, need),
        Rows.Where where => Where(where, need),
        Rows.Top top => Top(top, need),
        Rows.Union union => Union(union, need),
        Rows.Except except => Except(except, need),
        _ => throw new InvalidOperationException($"New rows: {node.GetType().Name}."),
    };

    private Attempt<RowSet> One(Rows node, string said, IReadOnlyList<Row> candidates, Need need)
    {
        if (candidates.Count == 0)
        {
            return Stop.Because(RefusalReason.NoRows);
        }

        IReadOnlyList<Row> serving = desk.Named.Serving(candidates, need);
        return need.Many ? new RowSet(node, serving) : desk.Named.One(said, serving, need).Then<RowSet>(row => new RowSet(node, [row]));
    }

    private IReadOnlyList<Row> Candidates(Rows.Named named) => desk.Choice is { } choice && choice.Said == named.Said ? [choice.Row]
        : [.. named.Candidates.Where(prints => prints.Count > 0).Select(prints => new Row(prints))];

    private static string Title(Rows node) => node switch
    {
        Rows.Body body => body.Title,
        Rows.Whole whole => whole.Said,
        _ => string.Empty,
    };

    private Attempt<RowSet> Projects(Rows node) => desk.Registers.Of(node) switch
    {
        { Count: 0 } => Stop.Because(RefusalReason.NoRows),
        { Count: > RegisterRows.Most } => Stop.Because(RefusalReason.NotMine),
        var projects => new RowSet(node, projects!),
    };

    private Attempt<RowSet> Whole(Rows.Whole whole) => desk.Wholes.Of(whole.Document) is { } row ? new RowSet(whole, [row])
        : Stop.Because(RefusalReason.NoRows);

    // The place may be any thing of its name: what is named inside one of them tells which.
    private Attempt<RowSet> Within(Rows.Within within, Need need)
    {
        Func<Item, bool> inside = Place(within.Place);
        if (within.Of is Rows.Named named)
        {
            Row[] rows = [.. Candidates(named).Select(row => row.Where(inside)).OfType<Row>()];
            return rows.Length == 0 ? Stop.Because(RefusalReason.NotWithin, Candidates(named))
                : One(within, named.Said, rows, need)
                    .Then<RowSet>(set => set with { Inner = [new RowSet(within.Of, set.Rows), PlaceOf(within.Place)] });
        }

        return Read(within.Of, need).Then<RowSet>(set => new RowSet(within, [.. set.Rows.Select(row => row.Where(inside)).OfType<Row>()])
        {
            Inner = [set, PlaceOf(within.Place)],
            LeftOut = set.LeftOut,
        });
    }

    private Func<Item, bool> Place(Rows place)
    {
        if (desk.Registers.Filter(place) is { } ofBody)
        {
            return ofBody;
        }

        if (place is Rows.Whole whole)
        {
            return item => desk.OwnerOf(item) == whole.Document;
        }

        IReadOnlyList<Row> rows = PlaceOf(place).Rows;
        return item => rows.Any(row => row.Prints.Any(item.IsBelow));
    }

    private RowSet PlaceOf(Rows place) => place switch
    {
        Rows.Named named => new RowSet(place, Candidates(named)),
        Rows.Body => new RowSet(place, []),
        Rows.Within { Of: Rows.Named named } within =>
            new RowSet(place, [.. Candidates(named).Select(row => row.Where(Place(within.Place))).OfType<Row>()])
            {
                Inner = [PlaceOf(named), PlaceOf(within.Place)],
            },
        _ => Read(place, new Need(null)).Value ?? new RowSet(place, []),
    };

    // Of the things of a name the one whose members have what is wanted, its own figure the most trusted.
    private Attempt<RowSet> Members(Rows.Members members, Need need) => desk.Registers.Filter(members.Of) is not null
        ? Projects(members.Of).Then<RowSet>(set => new RowSet(members, set.Rows) { Inner = [set] })
        : Read(members.Of, new Need(null, Many: true)).Then(containers =>
    {
        if (members.Of is Rows.Whole && !desk.Wholes.HoldsRows(containers.Rows[0]))
        {
            return Stop.Because(RefusalReason.NotMine, containers.Rows);
        }

        List<Held> found = [.. containers.Rows.Select(row => Best(row, members.Level, need)).OfType<Held>()];
        return Chosen(members, containers, found, need);
    });

    private static Attempt<RowSet> Chosen(Rows.Members members, RowSet containers, List<Held> found, Need need)
    {
        if (found.Count == 0)
        {
            return Stop.Because(RefusalReason.NoRows, containers.Rows);
        }

        if (containers.Node is Rows.Union)
        {
            return new RowSet(members, [.. found.SelectMany(one => one.Rows)]) { Inner = [containers] };
        }

        List<Held> measured = found.Exists(one => one.Measured) ? found.FindAll(one => one.Measured) : found;
        Operand[] own = [.. measured.Select(one => one.Figure).OfType<Operand>()];
        if (own.Any(figure => !SameFigure.Agree(figure.Fact, own[0].Fact)))
        {
            return new Result.Ambiguous(Said(members.Of),
                [.. own.Select(figure => new Measured(figure.Row, new Derivation.Printed(figure), figure, null))]);
        }

        Held best = measured.Order(Held.BestFirst).First();
        return new RowSet(members, best.Rows) { Inner = [containers with { Rows = [best.Container] }], Container = best.Container };
    }

    // Of the prints of one thing the one whose rows have figures.
    private Held? Best(Row row, Level level, Need need) =>
        row.Prints.Select(print => HeldBy(print, level, need)).OfType<Held>().Order(Held.BestFirst).FirstOrDefault();

    private Held? HeldBy(Item print, Level level, Need need)
    {
        // What a project of a register is made up of (accounts, supplements, carry-overs) is no set of rows that add up.
        if (desk.IsRegister(print.Document))
        {
            return null;
        }

        IReadOnlyList<Item> items = desk.Members.Of(print, level, need.Supplementary);
        items = items.Count > 0 || need.Measure?.Frame.Stage is not null ? items : desk.Members.Of(print, level, supplementary: true);
        if (items.Count == 0)
        {
            return null;
        }

        Measure measure = need.Measure ?? Measure.Amount;
        Row[] rows = [.. items.Select(item => new Row([item]))];
        var container = new Row([print]);
        return new Held(container, rows, desk.Finder.Find(container, measure.Frame, strict: false).Operand,
            Array.Exists(rows, row => desk.Measures.Read(row, measure, strict: false).Measured is not null));
    }

    /// <summary>The name that rows are called by; empty where they have none.</summary>
    internal static string Said(Rows node) => node switch
    {
        Rows.Named named => named.Said,
        Rows.Within within => Said(within.Of),
        _ => string.Empty,
    };

    private Attempt<RowSet> Where(Rows.Where where, Need need) => Read(where.Of, need.For(where.Condition) with { Many = true }).Then(set =>
        desk.Scalars.Right(where.Condition).Then<RowSet>(right =>
        {
            var conditions = new Conditions(desk, set.Rows, right);
            (List<Row> rows, List<Missing> unjudged) = ([], []);
            foreach (Row row in set.Rows)
            {
                Missing? missing = null;
                bool? holds = conditions.Holds(where.Condition, row, ref missing);
                (holds == true ? rows : []).Add(row);
                (holds is null ? unjudged : []).Add(missing!);
            }

            return new RowSet(where, rows) { Inner = [set], LeftOut = [.. set.LeftOut, .. unjudged] };
        }));

    // Rows of one value share their place: none is cut off from its equals.
    private Attempt<RowSet> Top(Rows.Top top, Need need) => Read(top.Of, need with { Measure = top.By, Role = null, Many = true })
        .Then(set => desk.Sets.Ordered(set, top.By).Then<RowSet>(measured =>
        {
            Measured[] ordered = [.. Order(measured.Rows, top.Way)];
            Measured[] wanted = [.. ordered.Skip(top.From - 1).Take(top.Count)];
            if (wanted.Length == 0)
            {
                return Stop.Because(RefusalReason.TooFewRows, set.Rows);
            }

            Measured[] chosen = [.. wanted,
                .. ordered.Skip(top.From - 1 + wanted.Length).TakeWhile(row => row.Number == wanted[^1].Number)];
            return new RowSet(top, [.. chosen.Select(row => row.Row)])
            {
                Inner = [set],
                LeftOut = [.. set.LeftOut, .. measured.LeftOut],
                Ordered = chosen,
                Considered = ordered,
            };
        }));

    /// <summary>Rows in an order; equal ones as the document has them.</summary>
    internal static IEnumerable<Measured> Order(IEnumerable<Measured> rows, Way way) =>
        way == Way.Largest ? rows.OrderByDescending(row => row.Number) : rows.OrderBy(row => row.Number);

    private Attempt<RowSet> Union(Rows.Union union, Need need)
    {
        var parts = new List<RowSet>();
        foreach (Rows part in union.Parts)
        {
            Attempt<RowSet> read = Read(part, need);
            if (read.Value is not { } set)
            {
                return read;
            }

            parts.Add(set);
        }

        return new RowSet(union, Distinct(parts.SelectMany(part => part.Rows)))
        {
            Inner = parts,
            LeftOut = [.. parts.SelectMany(part => part.LeftOut)]
        };
    }

    private static List<Row> Distinct(IEnumerable<Row> all)
    {
        var rows = new List<Row>();
        foreach (Row row in all)
        {
            if (!rows.Exists(row.Is))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private Attempt<RowSet> Except(Rows.Except except, Need need) =>
        Read(except.Of, need).Then(set => Read(except.Without, need with { Many = true }).Then<RowSet>(without =>
    {
        Row[] rows = [.. set.Rows.Where(row => !without.Rows.Any(other => other.Is(row) || other.IsAbove(row)))];
        Row[] minus = [.. without.Rows.Where(other => Array.Exists(rows, row => row.IsAbove(other)))];
        return new RowSet(except, rows) { Inner = [set, without], LeftOut = set.LeftOut, Minus = minus };
    }));
}
