using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers when something takes place: the dates and periods whose lines and headings hold what is asked, else sentences with dates.</summary>
public static class DateHandler
{
    private const int MostFacts = 6;
    private const int Band = 60;

    // A sentence with a fiscal year at most says less of when than a date.
    private const int FiscalYearOnly = 300;

    /// <summary>Answers, or returns null where no date fits.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        if (context.Coverage.Words.Count == 0)
        {
            return null;
        }

        (Fact Fact, int Coverage)[] dated = [.. Dates(context)];
        IReadOnlyList<PassageMatch> sentences = context.Matches;
        return dated.Length == 0 || (sentences.Count > 0 && sentences[0].Coverage > dated[0].Coverage + (PassageSearch.IsDated(sentences[0].Passage.Text) ? Band : FiscalYearOnly) && !dated.Any(pair => IsOf(sentences[0].Passage, pair.Fact)))
            ? null
            : Answer(context, [.. dated.Where(pair => pair.Coverage >= dated[0].Coverage - Band).Select(pair => pair.Fact)
                .DistinctBy(fact => (fact.Item.Name, fact.Figure.Text)).Take(MostFacts)]);
    }

    private static IEnumerable<(Fact Fact, int Coverage)> Dates(TurnContext context) => context.Snapshot
        .Facts(new FactFilter { Kind = FactKind.Date }).Where(fact => PassageSearch.InScope(context.Question, fact.Citation.Document) && !IsDateOfPaper(fact))
        .Select(fact => (Fact: fact, Coverage: PassageSearch.CoverageOf(context, fact)))
        .Where(pair => pair.Coverage >= PassageSearch.Enough)
        .OrderByDescending(pair => pair.Coverage).ThenBy(pair => pair.Fact.Citation.Lines.From);

    // 「令和７年２月１７日 熊本県健康福祉部」 below a heading is the date of the paper, not of what the heading says.
    private static bool IsDateOfPaper(Fact fact) => fact.Item.Kind == ItemKind.Section && fact.Citation.Quote.Any(char.IsWhiteSpace);

    private static bool IsOf(Passage passage, Fact fact) =>
        passage.Citation.Document == fact.Citation.Document && passage.Citation.Lines.From <= fact.Citation.Lines.From && passage.Citation.Lines.To >= fact.Citation.Lines.To;

    /// <summary>The dates, a line each.</summary>
    public static Answer Answer(TurnContext context, IReadOnlyList<Fact> facts)
    {
        context.Topic = new Topic(context.Question, [.. facts.Select(fact => context.SubjectOf(fact.Item)).Distinct()], [], facts);
        foreach (Fact fact in facts)
        {
            // One name at several places: the heading tells them apart.
            bool alike = facts.Any(other => other != fact && other.Item.Name == fact.Item.Name);
            context.Reply.Line(context.Reply.Name(fact.Item), Text((alike ? "（" + FactWords.Place(fact.Item) + "）" : string.Empty) + "："), context.Reply.Printed(fact), context.Reply.Cite(fact));
        }

        return context.Reply.Build(Outcome.Answered);
    }
}
