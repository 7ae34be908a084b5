using BudgetBot.Facts;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers;

/// <summary>
/// Questions of every form over some names of each paper. Nobody reads what they are answered: they take a service through all that
/// answering runs through, before the first user does.
/// </summary>
public static class RehearsalQuestions
{
    // {0} and {1}: two items that stand in {2}.
    private static readonly string[] Forms =
    [
        "{0}の予算額はいくらですか", "{0}の補正予算は", "{0}は億円でいくら", "{0}の対前年増減率は", "{0}は前年度より増えましたか", "{0}と{1}の合計は", "{0}と{1}の差は", "{0}と{1}はどちらが多いですか",
        "{0}と{1}をそれぞれ教えてください", "{2}のうち{0}は何割ですか", "{2}に占める{0}の割合は", "{2}の内訳を全部", "{2}で上位3つは", "{2}の平均は", "{2}で1億円以上の事業はいくつありますか", "{0}の補助率は",
        "{0}の実施主体はどこですか", "{0}とは何ですか", "{0}の目標値は", "{0}は新規ですか", "{0}は1億円ですか、2億円ですか", "{0}の期限はいつですか", "{0}を担当する課は", "{0}の備考は", "{0}をするのはどの事業ですか",
        "{0}は再掲ですか", "{0}は公立病院も対象ですか", "{2}で前年度より減ったのはどれ", "{2}の公費の総額は", "{2}は内訳の合計と一致しますか", "国の{0}と県の{1}を比べて", "新規事業の一覧", "内数の事業はどれですか", "総額はいくらですか", "誰が決めましたか", "宇宙開発の予算は",
    ];

    /// <summary>The questions, papers in turn; none where no paper has an item with two others in it.</summary>
    public static IReadOnlyList<string> Over(SnapshotReader snapshot) => [.. snapshot.Papers.SelectMany(source => Of(snapshot, source))];

    private static IEnumerable<string> Of(SnapshotReader snapshot, Source source)
    {
        Item? whole = snapshot.Items.FirstOrDefault(item => item.Document == source.Document && item.Kind != ItemKind.Document && Parts(snapshot, item).Take(2).Count() == 2);
        if (whole is null)
        {
            return [];
        }

        string[] names = [.. Parts(snapshot, whole).Take(2).Select(item => item.Name), whole.Name];
        return Forms.Select(form => form.Replace("{0}", names[0], StringComparison.Ordinal).Replace("{1}", names[1], StringComparison.Ordinal).Replace("{2}", names[2], StringComparison.Ordinal))
            .Append(Slipped(names[0]) + "の予算額は");
    }

    private static IEnumerable<Item> Parts(SnapshotReader snapshot, Item item) =>
        snapshot.Children(item).Where(child => child.Name.Length > 2 && snapshot.FactsOf(child).Any(fact => fact.Figure.State == FigureState.Value));

    // A slip of the keys: two characters in each other's place.
    private static string Slipped(string name) => name[..1] + name[2] + name[1] + name[3..];
}
