using BudgetBot.Answers.Groups;
using BudgetBot.Facts;
using BudgetBot.Questions;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers about what the turn before listed or showed: 「その中で一番大きいのは」「その合計は」「その差は」.</summary>
public static class FollowUpGroups
{
    /// <summary>Answers, or returns null where the turn before left nothing to answer from.</summary>
    public static Answer? TryAnswer(TurnContext context, Topic before)
    {
        Question question = context.Question;

        // 「そのうち一番増えたのは」 ranks changes, not amounts.
        if (question is { Rank: not null, Change: not ChangeWanted.None })
        {
            return null;
        }

        if (question.Rank is { Count: 1 } && before.Members.Count > 1 && OfRanked(context, before) is { } attribute)
        {
            return attribute;
        }

        bool group = question.Rank is not null || question.Wants(Operation.Sum) || question.Wants(Operation.Average) || question.Wants(Operation.Count) || question.Conditions.Count > 0;
        if (group && before.Members.Count > 1 && before.Subjects.Count > 0)
        {
            return GroupHandler.Answer(context, Group(context, before, Meant(question, before)));
        }

        // 「それぞれの額は」 after a list.
        if (question.Each && before.Members.Count > 1 && before.Subjects.Count > 0 && question.Operation is Operation.Unspecified or Operation.Amount or Operation.List)
        {
            TurnContext listed = context.For(question with { Operations = [Operation.List] });
            Answer? each = GroupHandler.Answer(listed, Group(context, before, before.Members));
            context.Topic = listed.Topic;
            return each;
        }

        if (question is { Total: false, Bases.Count: 0 } && question.Wants(Operation.Share) && InGroup(context, before) is { } share)
        {
            return share;
        }

        if (question.Wants(Operation.Share) && question.Total && before is { Shown: [{ Figure.Yen: long part } shownPart, ..], Earlier: [{ Figure.Yen: long whole } shownWhole, ..] } && part < whole
            && shownPart.Stage == shownWhole.Stage)
        {
            return Shares.Answer(context, [shownPart, shownWhole]);
        }

        // 「補正とあわせると」 after the draft.
        if (question.Wants(Operation.Sum) && question.Stages.Count == 1 && before is { Shown: [{ Figure.Yen: not null } one], Subjects: [{ } subject, ..] } && OfStage(context, subject, one) is { } added)
        {
            return SideBySideHandler.Answer(context, [one, added]);
        }

        bool two = question.Wants(Operation.Compare) || question.Wants(Operation.Sum) || question.Wants(Operation.Difference);
        if (!two || question.Wants(Operation.Growth))
        {
            return null;
        }

        Fact[] shown = [.. before.Earlier.Take(1).Concat(before.Shown.Take(1)).Where(fact => fact.Figure.Yen is not null)];
        return shown.Length == 2 && shown[0] != shown[1] && !SameItem(shown, question) ? SideBySideHandler.Answer(context, shown) : null;
    }

    /// <summary>Whether the answer may rest on what the turn before the last one showed.</summary>
    public static bool LeansOnEarlier(Question question) => (question.Wants(Operation.Share) && question.Total)
        || question.Wants(Operation.Compare) || question.Wants(Operation.Sum) || question.Wants(Operation.Difference);

    // 「大きい方の概要を」: the one of the rank is found first, then what is asked of it.
    private static Answer? OfRanked(TurnContext context, Topic before)
    {
        Operation[] asked = [.. context.Question.Operations.Where(operation => operation is Operation.Description or Operation.Implementer or Operation.Status or Operation.Division)];
        RankWanted rank = context.Question.Rank!.Value;
        Fact[] facts = [.. before.Members.Select(item => Members.FactOf(context, item)).OfType<Fact>().Where(fact => fact.Figure.Yen is not null)];
        Fact[] ordered = [.. rank.Descending ? facts.OrderByDescending(fact => fact.Figure.Yen) : facts.OrderBy(fact => fact.Figure.Yen)];
        return asked.Length == 0 || rank.From > ordered.Length ? null : AttributeHandler.Of(context, asked[0], ordered[rank.From - 1].Item);
    }

    // What was listed without a name of its own, or chosen among others, must not be called by another name.
    private static Container Group(TurnContext context, Topic before, IReadOnlyList<Item> members) =>
        before.Group is { } group && members.Count >= Members.Of(context, group, context.Question.Stages.Contains(Stage.Supplementary)).Count(item => IsCountable(Members.FactOf(context, item))) ? new Container(group, members) : new Container(before.Subjects[0].First, members) { Called = "直前に挙げた項目" };

    private static Fact? OfStage(TurnContext context, Questions.Linking.Subject subject, Fact shown) => context.Chooser.StagesOf(context.Question, null).Where(stage => stage != shown.Stage)
        .SelectMany(stage => context.Sheet(subject).Money(null, stage)).FirstOrDefault(fact => fact.Figure.Yen is not null && !fact.Qualifiers.Contains(Qualifiers.Pool));

    private static bool IsCountable(Fact? fact) => fact is { Figure.Yen: not null } && !fact.Qualifiers.Contains(Qualifiers.Pool);

    // 「それは何％」 after the largest of a group is its share of the group.
    private static Answer? InGroup(TurnContext context, Topic before) => before is { Question.Rank: not null, Group: { } group, Shown: [{ Figure.Yen: long part } shown] }
        && Members.FactOf(context, group) is { Figure.Yen: long whole } all && part < whole && all.Stage == shown.Stage && all.Year == shown.Year
        ? Shares.Answer(context, [shown, all]) : null;

    // 「その合計は」 after the first three of a ranking means those three; 「二番目は」 goes on in the whole of it.
    private static IReadOnlyList<Item> Meant(Question question, Topic before) => question.Rank is null && before is { Question.Rank: not null, Shown.Count: > 1 }
        ? [.. before.Shown.Select(fact => fact.Item)]
        : before.Members;

    // 「いくら増えた」 after two years of one item is the difference of the years, which has words of its own.
    private static bool SameItem(Fact[] shown, Question question) => shown[0].Item == shown[1].Item && question.Wants(Operation.Difference);
}
