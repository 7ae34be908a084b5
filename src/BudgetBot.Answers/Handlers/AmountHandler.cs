using BudgetBot.Answers.Accounts;
using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers what something costs: amount, year before, supplement, total, in any unit.</summary>
public static class AmountHandler
{
    private const int MostListed = 8;

    // Three kanji in a row that nothing explains; beside a name that is said whole two are enough. One may be a typing error.
    private const int MostUnexplained = 12;
    private const int MostBesideWholeName = 8;
    private const int WholeName = 880;

    /// <summary>Answers, or returns null where no subject with money fits.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        SubjectChoice choice = SubjectChooser.Choose(context.Question.Links, subject => context.Sheet(subject).HasMoney, context.Question.Broad);
        if (!choice.Found)
        {
            return null;
        }

        // 「…関係の補正は」: of all around a name those that have the stage.
        if (context.Question is { Broad: true, Stages.Count: > 0 } && choice.Best.All(link => context.Chooser.Choose(context.Sheet(link.Subject), context.Question).Count == 0)
            && SubjectChooser.Choose(context.Question.Links, subject => context.Chooser.Choose(context.Sheet(subject), context.Question).Count > 0, broad: true) is { Found: true } around)
        {
            choice = around;
        }

        return AsksForPart(context, choice.Best[0]) ? SaidInProse(context) ?? Refusals.NoDetail(context, "お尋ねの部分だけの額") : Answer(context, choice);
    }

    // 「基金の財源は」: a sentence may say what no figure says.
    private static Answer? SaidInProse(TurnContext context) =>
        context.Question.Wants(Operation.Amount) || context.Speech.AsksForMoney(context.Question.Normalized) ? null : PassageHandler.Clearly(context);

    // Of rows with one name those of the division that is named.
    private static IReadOnlyList<Fact> InDivision(TurnContext context, IReadOnlyList<Fact> facts)
    {
        Fact[] inside = [.. facts.Where(fact => fact.Item.Parent is { Kind: ItemKind.Division, Number: not null } division
            && context.Question.Divisions.Contains(Questions.Slots.DivisionFinder.Label(division.Number)))];
        return inside.Length > 0 ? inside : facts;
    }

    // 「…のうち…だけ」 and words that no text of the item explains ask for a part or an attribute that has no figure of its own.
    private static bool AsksForPart(TurnContext context, Link link) =>
        context.Question.PartOnly || !(link.ByReading || context.Distinct.AreHeardOf(link.Subject)) || Explained.NamesSomethingWithin(context, link)
        || (!link.ByReading && Explained.UnexplainedWeight(context, link.Subject) >= (link.NameCoverage >= WholeName ? MostBesideWholeName : MostUnexplained)) || Explained.LeavesWord(context, link.Subject);

    /// <summary>Answers for subjects that were chosen.</summary>
    public static Answer Answer(TurnContext context, SubjectChoice choice)
    {
        var found = new List<(Link Link, IReadOnlyList<Fact> Facts)>();
        foreach (Link link in choice.Best)
        {
            IReadOnlyList<Fact> facts = InDivision(context, context.Chooser.Choose(context.Sheet(link.Subject), context.Question));
            if (facts.Count > 0)
            {
                found.Add((link, SameFigure.Distinct(facts)));
            }
        }

        if (context.Question.Total && found.Count > 1 && found.FirstOrDefault(one => found.All(other => other == one || Holds(one.Link.Subject, other.Link.Subject))) is { Link.Subject: not null } whole)
        {
            return One(context, whole.Link, whole.Facts);
        }

        if (found.Count == 0)
        {
            return Totals.OfNamedStage(context) ?? Refusals.OtherYearOrStage(context, choice);
        }

        return found.Count == 1 || IsOneFigure(found) ? One(context, found[0].Link, found[0].Facts, [.. found.Skip(1).Select(other => other.Facts[0])]) : Several(context, found);
    }

    // One name with remarks in brackets that the papers print with one and the same figure.
    private static bool IsOneFigure(List<(Link Link, IReadOnlyList<Fact> Facts)> found)
    {
        Fact first = found[0].Facts[0];
        string stem = found[0].Link.Subject.Name.Split('(')[0];
        return found.TrueForAll(one => one.Facts is [{ Figure.Yen: not null } fact] && fact.Figure.Yen == first.Figure.Yen && fact.Year == first.Year && fact.Stage == first.Stage
            && fact.Qualifiers.Contains(Qualifiers.Pool) == first.Qualifiers.Contains(Qualifiers.Pool) && one.Link.Subject.Name.Split('(')[0] == stem);
    }

    // Where everything is asked for (ぜんぶで), what stands below another of the items is in that one's amount.
    private static bool Holds(Subject whole, Subject part) => part.Items.All(item => item.Ancestors.Any(whole.Items.Contains));

    /// <summary>One subject, perhaps with several figures of the year and stage.</summary>
    public static Answer One(TurnContext context, Link link, IReadOnlyList<Fact> facts, IReadOnlyList<Fact>? again = null)
    {
        AnswerBuilder reply = context.Reply;
        context.Topic = new Topic(context.Question, [link.Subject], [], facts);
        FactSheet sheet = context.Sheet(link.Subject);
        Fact main = facts[0];
        if (AccountHandler.AmongMany(context, [.. facts.Select(fact => fact.Item).Distinct()]) is { } many)
        {
            return many;
        }

        Headline(context, main);
        foreach (Fact other in facts.Skip(1).Take(MostListed))
        {
            reply.Line(
                Text(other.Base.Count > 0 ? "うち" + string.Join("・", other.Base) + "は" : "ほかに同じ名前で「" + AccountHandler.PlaceOf(other.Item) + "」に"),
                reply.Amount(other), Text(other.Base.Count > 0 && other.Qualifiers.Contains(Qualifiers.OfWhich) ? string.Empty : FactWords.Remarks(other)), Text(other.Base.Count > 0 ? "です。" : "があります。"), reply.Cite(other));
        }

        foreach (Fact other in again ?? [])
        {
            reply.Line(Text("同じ額が「"), reply.Name(other.Item), Text("」にも印刷されています。"), reply.Cite(other));
        }

        PoolNotes.Add(context, main);
        Comparison(context, sheet, main);
        if (Disagreements.Concern(context, main))
        {
            reply.Line(Text("なお、この額については、資料の中に一致しない記載があります。"));
            reply.Step("一致しない記載を見る", link.Subject.Printed + "の額は一致していますか");
        }

        FigureCards.Add(context, sheet, main);
        NextSteps.ForSubject(context, link.Subject, main);
        return reply.Build(Outcome.Answered);
    }

    private static void Headline(TurnContext context, Fact main)
    {
        AnswerBuilder reply = context.Reply;
        string subject = AccountHandler.OwnerOf(context, main.Item) + FactWords.Name(main.Item) + "の" + FactWords.YearAndStage(main) + FactWords.Remarks(main) + "は";
        if (main.Figure.State != FigureState.Value)
        {
            reply.Line(Text(subject + "、表の記載が"), reply.Amount(main), Text("です。"), reply.Cite(main));
            PoolHandler.AddNotes(context, main.Item);
            return;
        }

        MoneyUnit(context, main, subject);
    }

    private static void MoneyUnit(TurnContext context, Fact main, string subject)
    {
        AnswerBuilder reply = context.Reply;
        Segment[] closing = main.Qualifiers.Contains(Qualifiers.Pool)
            ? [Text("の内数です（単独の額は示されていません）。"), reply.Cite(main)]
            : [Text("です。"), reply.Cite(main)];
        if (context.Question.Unit is { } unit && unit.Name != main.Figure.Unit)
        {
            reply.Line([Text(subject), reply.Amount(main, unit.Name, strong: true), Text("（資料の表記は"), reply.Amount(main), Text("）"), .. closing]);
            return;
        }

        string spoken = MoneyFormat.Spoken(main.Figure.Yen ?? 0);
        bool same = spoken == MoneyFormat.InUnit(main.Figure.Yen ?? 0, main.Figure.Unit);
        Segment[] conversion = same ? [] : [Text("（"), reply.Spoken(main), Text("）")];
        reply.Line([Text(subject), reply.Amount(main, strong: true), .. conversion, .. closing]);
    }

    // The year before stands beside a draft or an initial budget, as papers print it.
    private static void Comparison(TurnContext context, FactSheet sheet, Fact main)
    {
        if (main.Figure.Yen is null || main.Stage is not (Stage.Draft or Stage.Initial) || main.Qualifiers.Contains(Qualifiers.Pool))
        {
            return;
        }

        Fact? before = sheet.All.FirstOrDefault(fact => fact.Item == main.Item && fact.Year == main.Year.Previous
            && fact.Stage == Stage.Initial && fact.Figure.Yen is not null && !fact.Qualifiers.Contains(Qualifiers.Pool) && fact.Base.SequenceEqual(main.Base));
        if (before is not null)
        {
            Differences.Line(context, main, before);
        }
    }

    private static Answer Several(TurnContext context, List<(Link Link, IReadOnlyList<Fact> Facts)> found)
    {
        AnswerBuilder reply = context.Reply;
        context.Topic = new Topic(context.Question, [.. found.Select(pair => pair.Link.Subject)], [.. found.Select(pair => pair.Facts[0].Item)], [.. found.Select(pair => pair.Facts[0])]);
        reply.Line(Text("当てはまるものが複数あります。"));
        foreach ((_, IReadOnlyList<Fact> facts) in found.Take(MostListed))
        {
            // The funds of an amount are no further meanings.
            foreach (Fact fact in facts.Take(3).Where(fact => fact.Base.Count == 0 || !facts.Any(other => other.Item == fact.Item && other.Base.Count == 0)))
            {
                reply.Line(
                    Text("・" + FactWords.Name(fact.Item) + "（" + AccountHandler.PlaceOf(fact.Item) + "）の" + FactWords.YearAndStage(fact) + FactWords.Remarks(fact) + "は"),
                    reply.Amount(fact, strong: true), Text("です。"), reply.Cite(fact));
            }
        }

        foreach ((Link link, _) in found.Take(3))
        {
            reply.Step(NextSteps.Title(link.Subject.Printed), link.Subject.Printed + "の予算額は？");
        }

        return reply.Build(Outcome.Clarify);
    }
}
