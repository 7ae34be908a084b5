using BudgetBot.Answers.Accounts;
using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers about groups: list, filter, rank, count, sum, average — each with its receipt.</summary>
public static class GroupHandler
{
    private const int MostLines = 40;
    private const int MostCardRows = 10;
    private const int MostCited = 20;
    private const int NamedWell = 700;
    private static readonly string[] Adding = ["足", "合わせ", "あわせ", "合算"];

    /// <summary>Answers, or returns null where the question names no group.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Container? container = Containers.Find(context);
        if (container is null)
        {
            return null;
        }

        return Filters.UnsaidWord(context, container) is { } word ? Containing(context, container, word) : Answer(context, container);
    }

    /// <summary>The sum of a table's projects whose names hold a word (歯科の事業は全部でいくら); null where no such sum is asked, or a project is named.</summary>
    public static Answer? OfTheme(TurnContext context)
    {
        Question question = context.Question;
        if (!question.Total || question.Divisions.Count > 0 || question.FollowsUp || question.Links.Any(link => link.NameCoverage >= NamedWell))
        {
            return null;
        }

        foreach (Item table in Members.Tables(context))
        {
            var container = new Container(table, Members.Of(context, table, supplementary: false));
            if (Filters.UnsaidWord(context, container) is { } word && question.Normalized.Contains(word + "の事業", StringComparison.Ordinal))
            {
                return Containing(context.For(question with { Operations = [Operation.Sum] }), container, word);
            }
        }

        return null;
    }

    // 「熊本県の看護の事業は」: the names that hold the word are meant, and the answer says so.
    private static Answer? Containing(TurnContext context, Container container, string word)
    {
        TurnContext narrowed = context.For(context.Question with { Containing = word });
        Answer? answer = Answer(narrowed, container);
        context.Topic = narrowed.Topic;
        return answer;
    }

    /// <summary>The items of an implementer whom the question names, in the documents in scope; null where it names none.</summary>
    public static Answer? OfImplementer(TurnContext context)
    {
        IEnumerable<Item> divisions = context.Question.Divisions.SelectMany(label => Members.Divisions(context, label)).Where(item => item.Kind == ItemKind.Division);
        foreach (Item table in divisions.Concat(Members.Tables(context)))
        {
            IReadOnlyList<Item> rows = Members.Of(context, table, supplementary: false);
            if (Implementers.Named(context, rows) is not null)
            {
                return Answer(context, new Container(table, rows));
            }
        }

        return null;
    }

    /// <summary>The rows of a table that the question names, or of a division in it, where the table prints no amounts (＜主な事業＞); null where no such table is named, or an amount is asked for.</summary>
    public static Answer? OfNamedTable(TurnContext context)
    {
        Question question = context.Question;
        if (question.Wants(Operation.Amount) || question.Total || question.Rank is not null || question.Conditions.Count > 0)
        {
            return null;
        }

        foreach (Item table in Members.Tables(context).Where(table => Members.IsNamed(context, table) && (question.Divisions.Count > 0 || question.Document == table.Document)))
        {
            Item? place = question.Divisions.Count == 0 ? table
                : context.Snapshot.Children(table).FirstOrDefault(item => item is { Kind: ItemKind.Division, Number: not null } && question.Divisions.Contains(Questions.Slots.DivisionFinder.Label(item.Number)));
            IReadOnlyList<Item> rows = place is null ? [] : Members.Of(context, place, supplementary: false);
            if (rows.Count > 0 && !rows.Any(row => Members.FactOf(context, row) is not null) && !question.Links.Any(link => link.Subject.Items.Any(rows.Contains) && link.NameCoverage >= NamedWell))
            {
                TurnContext listed = context.For(question with { Operations = [Operation.List], Containing = null });
                Answer? answer = Answer(listed, new Container(place!, rows));
                context.Topic = listed.Topic;
                return answer;
            }
        }

        return null;
    }

    /// <summary>The projects of an implementer, said as its own: 県歯科医師会の事業は何件; null where they are not.</summary>
    public static Answer? OfOwnProjects(TurnContext context)
    {
        Question question = context.Question;
        bool own = question.Parts.Count < 2 && question.Rows.Count == 0 && Members.Tables(context).Select(table => Implementers.Named(context, Members.Of(context, table, supplementary: false)))
            .Any(name => name is not null && Implementers.IsOwner(question, name));
        return own ? OfImplementer(context) : null;
    }

    /// <summary>Answers for a container.</summary>
    public static Answer? Answer(TurnContext context, Container container)
    {
        (IReadOnlyList<Item> chosen, string how) = Filters.Apply(context, container.Members);
        var rows = new List<(Item Item, Fact? Fact)>();
        foreach (Item item in chosen)
        {
            rows.Add((item, Members.FactOf(context, item)));
        }

        string scope = ScopeWords(context, container, how);
        if (rows.Count > 0 && context.Question.Years.Count > 0 && rows.TrueForAll(row => row.Fact is null && context.FactsOf(row.Item).Count > 0))
        {
            return Refusals.OtherYear(context);
        }

        context.Reply.Mention(container.Item);
        foreach ((Item item, Fact? fact) in rows)
        {
            context.Reply.Mention(item);
            if (fact is not null)
            {
                context.Reply.Use(fact);
            }
        }

        if (rows.Count == 0)
        {
            context.Reply.Line([Text(scope), .. Conditions(context), Text("に当てはまるものはありません。"), CiteItem(context, container.Item)]);
            return context.Reply.Build(Outcome.NotFound);
        }

        if (rows.TrueForAll(row => row.Fact is null) && context.Question.Operation is not (Operation.List or Operation.Count or Operation.Unspecified))
        {
            return null;
        }

        context.Topic = new Topic(context.Question, [context.SubjectOf(container.Item)], [.. rows.Select(row => row.Item)], [.. rows.Where(row => row.Fact is not null).Select(row => row.Fact!)]) { Group = container.Called is null ? container.Item : null };
        if (context.Question.Rank is { } rank)
        {
            return Rank(context, rows, rank, scope);
        }

        if (CountedSums.TryAnswer(context, container, rows, scope) is { } counted)
        {
            return counted;
        }

        bool sums = (context.Question.Wants(Operation.Sum) && !IsEachDivision(context)) || context.Question.Wants(Operation.Average);
        return sums && context.Question.ByStatus && SumByStatus(context, rows, scope) is { } each ? each : sums
            ? Sum(context, container, rows, scope)
            : List(context, rows, scope, Unjudged(context, container), Narrowed(context, container) ? [] : PrintedCounts.Of(context, container.Item, rows.Count, 0));
    }

    // 「区分ごとの合計額」 is a total for each division, 「区分ごとの額を足すと」 one for all.
    private static bool IsEachDivision(TurnContext context) => context.Question.ByDivision && !Adding.Any(word => context.Question.Normalized.Contains(word, StringComparison.Ordinal));

    // A paper prints how many projects are new and how many there are in all, and nothing of a narrower choice.
    private static bool Narrowed(TurnContext context, Container container) => !context.Question.Wants(Operation.Count) || context.Question.Conditions.Count > 0
        || context.Question.Containing is not null || Implementers.Named(context, container.Members) is not null;

    private static Answer Rank(TurnContext context, List<(Item Item, Fact? Fact)> rows, RankWanted rank, string scope)
    {
        Fact[] countable = [.. rows.Where(row => row.Fact is { Figure.Yen: not null } && !row.Fact.Qualifiers.Contains(Qualifiers.Pool)).Select(row => row.Fact!)];
        Fact[] ordered = [.. rank.Descending ? countable.OrderByDescending(fact => fact.Figure.Yen) : countable.OrderBy(fact => fact.Figure.Yen)];
        if (rank.From > ordered.Length)
        {
            return Refusals.NoDetail(context, scope + "の" + Place(rank.From));
        }

        if (rank.Both && ordered.Length > 1)
        {
            return SideBySideHandler.Answer(context, [ordered[0], ordered[^1]]);
        }

        Fact[] wanted = [.. ordered.Skip(rank.From - 1).Take(rank.Count)];
        context.Topic = context.Topic with { Shown = wanted, Members = [.. ordered.Select(fact => fact.Item)], Subjects = [.. wanted.Take(1).Select(fact => context.SubjectOf(fact.Item))] };
        string order = rank.Descending ? "大きい" : "小さい";
        if (wanted.Length > 1 && (context.Question.Wants(Operation.Sum) || context.Question.Wants(Operation.Average)))
        {
            Sums.Line(context, $"{scope}を金額の{order}順に並べた上位のもの", wanted, context.Question.Wants(Operation.Average));
            Receipts.Line(context, wanted, []);
            return context.Reply.Build(Outcome.Answered);
        }

        if (wanted.Length > 1)
        {
            context.Reply.Line(Text($"{scope}を、金額の{order}順に並べました。"));
        }

        int place = rank.From;
        foreach (Fact fact in wanted)
        {
            string head = wanted.Length == 1 ? $"{scope}で金額が{(rank.From == 1 ? "最も" : Place(rank.From) + "に")}{order}のは、" : Place(place) + "：";
            context.Reply.Line(
                Text(head + FactWords.Name(fact.Item) + AccountHandler.Placed(context, fact.Item) + "の"), context.Reply.Amount(fact, strong: true),
                Text($"（{FactWords.YearAndStage(fact)}）{(fact.Base.Count > 0 ? FactWords.Remarks(fact) : string.Empty)}{(wanted.Length == 1 ? "です。" : string.Empty)}"), context.Reply.Cite(fact));
            place++;
        }

        Receipt(context, rows, countable);
        return context.Reply.Build(Outcome.Answered);
    }

    private static Answer List(TurnContext context, List<(Item Item, Fact? Fact)> rows, string scope, IReadOnlyList<Item> unjudged, IReadOnlyList<Fact> printed)
    {
        if (context.Question.ByStatus && ByStatus(context, rows, scope))
        {
            return context.Reply.Build(Outcome.Answered);
        }

        context.Reply.Line([Text(scope), .. Conditions(context), Text("は"), context.Reply.Count(rows.Count, "件", strong: context.Question.Wants(Operation.Count)), Text("です" + Common(rows) + "。"), .. printed.Select(context.Reply.Cite)]);
        int cited = 0;
        foreach ((Item item, Fact? fact) in rows.Take(MostLines))
        {
            List<Segment> line = [Text("・" + FactWords.Name(item) + AccountHandler.Placed(context, item))];
            if (fact is not null)
            {
                line.AddRange([Text("　"), context.Reply.Amount(fact), Text(FactWords.Remarks(fact))]);
                if (cited++ < MostCited)
                {
                    line.Add(context.Reply.Cite(fact));
                    line.AddRange(context.Question.ByDivision ? Members.PrintedAgain(context, fact).Select(context.Reply.Cite) : []);
                }
            }
            else if (cited++ < MostCited)
            {
                line.Add(CiteItem(context, item));
            }

            context.Reply.Line(line);
        }

        if (rows.Count > MostLines)
        {
            context.Reply.Line(Text("ほかに"), context.Reply.Count(rows.Count - MostLines, "件"), Text("あります。"));
        }

        if (unjudged.Count > 0)
        {
            context.Reply.Line([Text("金額で判定できないもの"), .. Receipts.LeftOut(context, unjudged)]);
        }

        if (rows.Count is > 1 and <= MostCardRows && rows.TrueForAll(row => row.Fact is not null))
        {
            FigureCards.AddList(context, scope, rows.Select(row => row.Fact!));
        }

        return context.Reply.Build(Outcome.Answered);
    }

    // The amounts of a list are of one year and stage, or each is what its own words say.
    private static string Common(List<(Item Item, Fact? Fact)> rows)
    {
        string[] said = [.. rows.Select(row => row.Fact).OfType<Fact>().Select(FactWords.YearAndStage).Distinct()];
        return said.Length == 1 ? "（" + said[0] + "）" : string.Empty;
    }

    // 「新規事業の平均と継続事業の平均」: one line and one formula for each that the status column prints.
    private static Answer? SumByStatus(TurnContext context, List<(Item Item, Fact? Fact)> rows, string scope)
    {
        var statuses = rows.Where(row => row.Fact is { Figure.Yen: not null } && Countable(row.Fact))
            .GroupBy(row => Members.PassageOf(context, row.Item, PassageRole.Status)?.Text ?? string.Empty, StringComparer.Ordinal).Where(group => group.Key.Length > 0).ToList();
        if (statuses.Count < 2)
        {
            return null;
        }

        foreach (IGrouping<string, (Item Item, Fact? Fact)> group in statuses.OrderBy(group => context.Question.Normalized.IndexOf(group.Key, StringComparison.Ordinal)))
        {
            Fact[] facts = [.. group.Select(row => row.Fact!)];
            Sums.Line(context, scope + "のうち" + group.Key + "のもの", facts, context.Question.Wants(Operation.Average));
            Receipts.Line(context, facts, []);
        }

        return context.Reply.Build(Outcome.Answered);
    }

    // What a condition on amounts cannot be held against: it may be larger or smaller.
    private static IReadOnlyList<Item> Unjudged(TurnContext context, Container container) => context.Question.Conditions.Count == 0
        ? []
        : [.. container.Members.Where(item => Members.FactOf(context, item) is not { Figure.Yen: not null } fact || fact.Qualifiers.Contains(Qualifiers.Pool))];

    // 「新規が何事業で継続が何事業」: the rows counted by what the status column prints.
    private static bool ByStatus(TurnContext context, List<(Item Item, Fact? Fact)> rows, string scope)
    {
        var statuses = rows.Select(row => Members.PassageOf(context, row.Item, PassageRole.Status)).OfType<Passage>()
            .GroupBy(passage => passage.Text, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (statuses.Count == 0)
        {
            return false;
        }

        List<Segment> line = [Text(scope + "は、")];
        foreach (IGrouping<string, Passage> group in statuses)
        {
            Passage sample = group.First();
            line.AddRange([context.Reply.Quote(sample), context.Reply.Count(group.Count(), "事業", strong: true), context.Reply.Cite(sample), Text("　")]);
        }

        foreach (Fact printed in context.Snapshot.Facts(new Snapshot.FactFilter { Document = rows[0].Item.Document, Kind = FactKind.Count })
            .Where(fact => statuses.Exists(group => fact.Item.Printed.Contains(group.Key, StringComparison.Ordinal) && fact.Figure.Text?.StartsWith(group.Count().ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) == true)).Take(2))
        {
            line.Add(context.Reply.Cite(printed));
        }

        context.Reply.Line(line);
        return true;
    }

    private static Answer Sum(TurnContext context, Container container, List<(Item Item, Fact? Fact)> rows, string scope)
    {
        Fact[] countable = [.. rows.Where(row => row.Fact is { Figure.Yen: not null } && Countable(row.Fact)).Select(row => row.Fact!)];
        if (countable.Length == 0)
        {
            return Refusals.NoDetail(context, scope + "の合計");
        }

        bool narrow = container.Called is not null || Filters.Narrow(context, container.Members) || context.Question.Section is { Members.Count: > 0 };
        Fact? printed = narrow ? null : Members.FactOf(context, container.Item);
        printed = printed?.Stage == countable[0].Stage && printed.Year == countable[0].Year ? printed : null;
        countable = [.. countable.Select(fact => Parts.InBaseOf(context, fact, printed))];
        long sum = countable.Sum(fact => fact.Figure.Yen ?? 0);
        bool average = context.Question.Wants(Operation.Average);
        if (printed is { Figure.Yen: long own } && own != sum && !average && AsksForTotal(context))
        {
            context.Reply.Line(
                context.Reply.Name(container.Item), Text("の" + FactWords.YearAndStage(printed) + "の額は"), context.Reply.Amount(printed, strong: true), Text("（"), context.Reply.Spoken(printed),
                Text("）と印刷されています。"), context.Reply.Cite(printed));
        }

        Sums.Line(context, scope, countable, average);
        Complements.Add(context, container, countable);
        if (printed is { Figure.Yen: long whole })
        {
            bool rounding = Math.Abs(whole - sum) <= countable.Append(printed).Max(SameFigure.StepOf);
            context.Reply.Line(
                Text("資料に印刷された" + FactWords.YearAndStage(printed) + "の"), context.Reply.Amount(printed),
                Text(whole == sum ? "と一致します。" : rounding ? "との違いは端数処理（四捨五入）の範囲です。" : "とは一致しません。"), context.Reply.Cite(printed));
        }

        Receipt(context, rows, countable);
        return context.Reply.Build(Outcome.Answered);
    }

    // 「…の合計は」 is the printed total; 「…を足すと」「…の項目の合計」 is what the parts give.
    private static bool AsksForTotal(TurnContext context) => !context.Question.OfMembers && !context.Question.Wants(Operation.Breakdown) && !context.Question.FollowsUp;

    private static bool Countable(Fact fact) => !fact.Qualifiers.Contains(Qualifiers.Pool);

    // What is in the figure and what was left out, and why.
    private static void Receipt(TurnContext context, List<(Item Item, Fact? Fact)> rows, Fact[] countable) =>
        Receipts.Line(context, countable, [.. rows.Where(row => row.Fact is null || !countable.Any(fact => fact.Item == row.Fact.Item)).Select(row => row.Item)]);

    // 「…を含むもの」, 「新規のもの」
    private static string Those(string how) => how.EndsWith("を含む", StringComparison.Ordinal) ? how + "もの" : how + "のもの";

    private static string ScopeWords(TurnContext context, Container container, string how)
    {
        string what = container.Called ?? (context.Question.Stages.Contains(Stage.Supplementary) ? "「" + container.Item.Printed + "」の補正予算の事業" : AccountHandler.Scope(context, container));
        return what + (how.Length > 0 ? "のうち" + Those(how) : string.Empty);
    }

    /// <summary>The conditions on amounts in the user's own words; none where there are none.</summary>
    public static Segment[] Conditions(TurnContext context) => context.Question.Conditions.Count == 0
        ? []
        : [Text("（条件："), .. context.Question.Conditions.Select(condition => condition.Words).Distinct().Select(words => new Segment.Echo(words)), Text("）")];

    // Ordinals in kanji: they are places, not figures.
    private static string Place(int place) => Ordinals.Of(place) + "番目";

    private static Segment CiteItem(TurnContext context, Item item)
    {
        if (Members.FactOf(context, item) is { } fact)
        {
            return context.Reply.Cite(fact);
        }

        context.Reply.Mention(item);
        return context.PassagesOf(item) is { Count: > 0 } passages
            ? context.Reply.Cite(passages[0])
            : context.Reply.Cite(new Citation(item.Document, null, new LineSpan(item.Line, item.Line), item.Printed));
    }
}
