using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers whether printed figures agree: a total with its parts, a difference with its years, or the prints of one figure.</summary>
public static class ConsistencyHandler
{
    private const int MostPrints = 14;
    private const int LeastNameShare = 300;
    private const string Total = "total";
    private const string Difference = "difference";

    /// <summary>Answers, or returns null where no subject with money fits.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        if (PartsHandler.OfDocument(context) is { } whole)
        {
            return whole;
        }

        IReadOnlyList<Subject> subjects = Subjects(context);
        if (subjects.Count == 0)
        {
            return null;
        }

        Question question = context.Question;
        bool parts = (question.Wants(Operation.Sum) || question.Wants(Operation.Breakdown) || question.OfMembers) && !question.Wants(Operation.Included);
        return (parts ? PartsHandler.TryAnswer(context, subjects) : question.Wants(Operation.Difference) ? BackCalculation.TryAnswer(context, subjects) : null)
            ?? Prints(context, subjects);
    }

    // Where the question repeats a figure, the subjects that print it.
    private static IReadOnlyList<Subject> Subjects(TurnContext context)
    {
        if (context.Question.Section is { Members.Count: 0 } section && context.FactsOf(section.Item).Count > 0)
        {
            return [context.SubjectOf(section.Item)];
        }

        SubjectChoice choice = SubjectChooser.Choose(context.Question.Links, subject => context.Sheet(subject).HasMoney);
        Subject[] all = [.. choice.Best.Select(link => link.Subject)];
        Subject[] repeated = [.. all.Where(subject => context.Sheet(subject).All.Any(fact => MentionedFigures.Repeats(context.Question, fact)))];
        if (repeated.Length > 0)
        {
            return repeated;
        }

        // A short name beside the figure that it stands at: 「感染症の246億円と24,584百万円」.
        Subject[] beside = [.. context.Question.Links.Where(link => link.NameShare >= LeastNameShare).Select(link => link.Subject)
            .Where(subject => context.Question.Mentions.Any(mention => context.Sheet(subject).All.Any(fact => fact.Figure.Yen == mention.Yen)))];
        return beside.Length > 0 ? beside : all;
    }

    private static Answer? Prints(TurnContext context, IReadOnlyList<Subject> subjects)
    {
        Finding[] findings = [.. subjects.SelectMany(subject => Disagreements.Of(context, subject.Items)).Distinct()];
        Fact[] prints = [.. Wanted(context, subjects, findings).DistinctBy(fact => (fact.Citation.Lines.From, fact.Figure.Yen)).OrderBy(fact => fact.Citation.Lines.From).Take(MostPrints)];
        bool agree = prints.Length > 0 && prints.All(fact => SameFigure.Agree(fact, prints[0]));
        if (agree && Arithmetic(context, subjects, findings) is { } answer)
        {
            return answer;
        }

        // Figures of several names that nothing ties together are no prints of one figure.
        bool tied = agree || findings.Length > 0 || subjects.Count == 1 || prints.Any(fact => MentionedFigures.Repeats(context.Question, fact));
        if (prints.Length == 0 || !tied)
        {
            return null;
        }

        context.Topic = new Topic(context.Question, subjects, [], prints);
        context.Reply.Line(Text(agree
            ? "印刷された額は一致しています（単位の違いは四捨五入の範囲です）。"
            : "印刷された額が一致していません。どちらが正しいかは資料からは判断できないため、両方をお示しします。"));
        foreach (Fact fact in prints)
        {
            context.Reply.Mention(fact.Item);
            context.Reply.Line(
                Text("・" + FactWords.Name(fact.Item) + "（" + FactWords.Place(fact.Item) + "）の" + FactWords.YearAndStage(fact) + FactWords.Remarks(fact) + "："),
                context.Reply.Amount(fact, strong: true), context.Reply.Cite(fact));
        }

        return context.Reply.Build(Outcome.Answered);
    }

    // What the audit found about the subject itself, where its prints agree.
    private static Answer? Arithmetic(TurnContext context, IReadOnlyList<Subject> subjects, Finding[] findings)
    {
        bool supplementary = context.Question.Stages.Contains(Stage.Supplementary);
        Finding? own = findings.FirstOrDefault(finding => (!supplementary || finding.Kind == Total) && subjects.SelectMany(subject => subject.Items).Any(item => finding.Items[0] == item.Id));
        return own?.Kind switch
        {
            Total => PartsHandler.TryAnswer(context, subjects),
            Difference => BackCalculation.TryAnswer(context, subjects),
            _ => null,
        };
    }

    // The prints of the year and stage that the question repeats a figure of; else those that the audit found; else those asked for.
    private static IEnumerable<Fact> Wanted(TurnContext context, IReadOnlyList<Subject> subjects, Finding[] findings)
    {
        Fact[] own = [.. subjects.SelectMany(subject => context.Sheet(subject).All).Where(fact => fact is { Kind: FactKind.Money, Figure.Yen: not null })];
        Fact[] found = [.. findings.SelectMany(finding => Disagreements.FactsOf(context, finding))];
        Fact[] repeated = [.. own.Concat(found).Where(fact => MentionedFigures.Repeats(context.Question, fact)).Distinct()];
        if (repeated.Length > 0)
        {
            Fact model = repeated.GroupBy(fact => (fact.Year, fact.Stage)).OrderByDescending(group => group.Count()).First().First();
            if (model.Qualifiers.Contains(Qualifiers.OfWhich))
            {
                // A part of an amount stands against the items that bear its mark.
                int line = model.Citation.Lines.From;
                repeated = [.. repeated.Concat(findings.Where(finding => finding.Lines.Contains(line)).SelectMany(finding => Disagreements.FactsOf(context, finding))).Distinct()];
            }

            bool several = repeated.Select(fact => fact.Figure.Yen).Distinct().Count() > 1;
            Fact[] alike = [.. own.Concat(found).Where(fact => fact.Year == model.Year && fact.Stage == model.Stage && IsSamePart(fact, model))];
            return several ? [.. alike.Where(fact => repeated.Contains(fact)), .. repeated] : alike.Concat(repeated);
        }

        IEnumerable<Fact> chosen = subjects.SelectMany(subject => context.Chooser.Choose(context.Sheet(subject), context.Question));
        Fact[] repeats = [.. findings.Where(finding => finding.Kind is not (Total or Difference)).SelectMany(finding => Disagreements.FactsOf(context, finding))];
        if (repeats.Length > 0 && context.Question.Stages.Count + context.Question.Years.Count == 0)
        {
            Fact model = repeats.GroupBy(fact => (fact.Year, fact.Stage)).OrderByDescending(group => group.Count()).First().First();
            return repeats.Where(fact => fact.Year == model.Year && fact.Stage == model.Stage).Concat(own.Where(fact => fact.Year == model.Year && fact.Stage == model.Stage && !fact.Qualifiers.Contains(Qualifiers.Pool)));
        }

        return chosen;
    }

    private static bool IsSamePart(Fact fact, Fact model) => fact.Qualifiers.Contains(Qualifiers.OfWhich) == model.Qualifiers.Contains(Qualifiers.OfWhich)
        && !fact.Qualifiers.Contains(Qualifiers.Pool);
}
