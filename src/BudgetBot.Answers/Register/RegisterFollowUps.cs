using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Register;

namespace BudgetBot.Answers.Register;

/// <summary>Fills in what a question over a register leaves unsaid from the one before it.</summary>
internal static class RegisterFollowUps
{
    /// <summary>The question with what it inherits.</summary>
    /// <param name="said">The question.</param>
    /// <param name="before">The question before it, or null.</param>
    /// <param name="reviewYear">The year of the review, which has no execution yet.</param>
    public static RegisterQuestion Resolve(RegisterQuestion said, RegisterQuestion? before, int reviewYear) =>
        before is null || said.NamesRegister ? said
        : NextRank(said, before) is { } next ? next
        : !said.NamesNothing ? OfAnother(said, before)
        : said with
        {
            LeansOnBefore = true,
            Projects = before.Projects,
            Sides = before.Sides,
            InTexts = before.InTexts,
            Words = before.SaidInFull > 0 ? [] : before.Words,
            SaidInFull = before.SaidInFull,
            Ministries = before.Ministries,
            Offices = before.Offices,
            OfficesNested = before.OfficesNested,
            NamesRegister = before.NamesRegister,
            OfMinistries = before.OfMinistries,
            Ask = said.SaysAsk ? said.Ask : said.Years.Count > 0 && IsText(before.Ask) ? RegisterAsk.Amount : before.Ask,
            Measures = said.Measures.Count > 0 || AsksOther(said) ? said.Measures : before.Measures,
            Years = said.YearShift is { } shift && before.Years.Count < 2 ? [(before.Years.Count > 0 ? before.Years[0] : AsksExecution(before) ? reviewYear - 1 : reviewYear) + shift] : said.Years.Count > 0 ? said.Years : AsksExecution(said) ? [.. before.Years.Where(year => year < reviewYear)] : before.Years,
            Account = said.Account ?? before.Account,
            Rank = said.Rank ?? (said.SaysAsk ? null : before.Rank),
            Conditions = said.Conditions.Count > 0 || said.SaysAsk ? said.Conditions : before.Conditions,
        };

    // 「2番目は」「次は」 after a ranking: the ranks that follow, from the same end.
    private static RegisterQuestion? NextRank(RegisterQuestion said, RegisterQuestion before)
    {
        if (before.Rank is not { } ranked || !said.NamesNothing || (!said.NextRank && said.Rank is null) || said.Measures.Count > 0)
        {
            return null;
        }

        RankWanted rank = said.NextRank ? ranked with { From = ranked.From + ranked.Count, Count = 1 } : said.Rank!.Value with { Descending = ranked.Descending };
        return before with { Text = said.Text, LeansOnBefore = true, Rank = rank, Unit = said.Unit, Years = said.Years.Count > 0 ? said.Years : before.Years };
    }

    // 「外務省は？」「じゃあ難病対策は？」: the same question of another subject.
    private static RegisterQuestion OfAnother(RegisterQuestion said, RegisterQuestion before) => said.SaysAsk || said.Measures.Count > 0 || said.Rank is not null || said.Projects.Count + said.Ministries.Count + said.Offices.Count == 0 ? said : said with
    {
        LeansOnBefore = true,
        Ask = before.Ask,
        Measures = before.Measures,
        Years = said.Years.Count > 0 ? said.Years : before.Years,
        Account = said.Account ?? before.Account,
        Rank = before.Rank,
        Conditions = said.Conditions.Count > 0 ? said.Conditions : before.Conditions,
    };

    // 「執行率は」 after the budget of the year whose execution is not reported: the newest reported one.
    private static bool AsksExecution(RegisterQuestion said) => said.Ask is RegisterAsk.ExecutionRate or RegisterAsk.Unspent or RegisterAsk.Lapsed || said.Measures.Any(measure => measure.Measure.Stage == Stage.Executed);

    private static bool IsText(RegisterAsk ask) => ask is RegisterAsk.Owner or RegisterAsk.Subsidy or RegisterAsk.Purpose or RegisterAsk.Problem or RegisterAsk.Outline or RegisterAsk.Period or RegisterAsk.Which;

    // 「どこの課」 after an amount asks for no amount, 「合計は」 does.
    private static bool AsksOther(RegisterQuestion said) => said.SaysAsk && said.Ask is not (RegisterAsk.Sum or RegisterAsk.Average or RegisterAsk.Rank or RegisterAsk.Difference or RegisterAsk.Growth
        or RegisterAsk.Transition or RegisterAsk.Breakdown or RegisterAsk.Share or RegisterAsk.Gap);
}
