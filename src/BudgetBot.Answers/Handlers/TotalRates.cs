using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Text;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers for the difference or ratio that a paper prints for its own totals: （Ａ）－（Ｃ） ▲９億１２百万円（対前年度比：９９．５％）.</summary>
public static partial class TotalRates
{
    private const int MostSubjectWeight = 12;

    /// <summary>Answers where the question names a document and nothing in it, else null.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Question question = context.Question;
        bool named = question.Section is not null || question.Divisions.Count > 0 || question.Rows.Count > 0;
        // Words that name nothing (前の年より増えてる) ask for no total.
        bool ownWords = question.Document is not null || question.Stages.Count > 0 || question.Total || question.Wants(Operation.Sum) || Terms(question.Normalized) > 0;
        if (named || !ownWords || (question.Document is null && question.Links.Count > 0 && Terms(question.Normalized) == 0) || question.SubjectWords.Sum(word => CharacterWeight.Weight(word)) > MostSubjectWeight)
        {
            return null;
        }

        FactKind kind = question.Wants(Operation.Growth) || question.Wants(Operation.Share) ? FactKind.Rate : FactKind.Money;
        Fact[] facts = [.. context.Reader.Totals.Where(item => question.Document is null ? Terms(item.Name) > 0 : item.Document == question.Document && (Terms(item.Name) > 0 || kind == FactKind.Rate || CharacterWeight.MayName(question.SubjectWords))).SelectMany(context.FactsOf)
            .Where(fact => fact.Kind == kind && (kind == FactKind.Rate || fact.Stage == Stage.Difference))
            .OrderBy(fact => Terms(fact.Item.Name) == WantedTerms(question) ? 0 : 1).ThenBy(fact => fact.Citation.Lines.From).Take(3)];
        if (facts.Length == 0)
        {
            return null;
        }

        context.Topic = new Topic(question, [context.SubjectOf(facts[0].Item)], [], facts);
        foreach (Fact fact in facts)
        {
            Segment figure = kind == FactKind.Rate ? context.Reply.Printed(fact) : context.Reply.Amount(fact, strong: true);
            context.Reply.Line(Text("資料には「"), context.Reply.Name(fact.Item), Text("」（" + fact.Year.Japanese + "）として"), figure, Text("と印刷されています。"), context.Reply.Cite(fact));
        }

        return context.Reply.Build(Outcome.Answered);
    }

    // （Ａ）＋（Ｂ）－（Ｃ） has three terms: the supplement is in it.
    private static int Terms(string name) => Term().Count(name);

    // 「（Ａ）＋（Ｂ）は前年度の何％」 names its terms itself.
    private static int WantedTerms(Question question) => question.Stages.Contains(Stage.Supplementary) || (Terms(question.Normalized) > 1 && question.Normalized.Contains("(b)", StringComparison.Ordinal)) ? 3 : 2;

    [GeneratedRegex(@"\([a-z]\)", RegexOptions.CultureInvariant)]
    private static partial Regex Term();
}
