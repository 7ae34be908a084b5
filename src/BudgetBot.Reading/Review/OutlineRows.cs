using BudgetBot.Facts;

namespace BudgetBot.Reading.Review;

/// <summary>Takes purpose, problem and outline, and what kind of project it is. Rows of one project that repeat it are one.</summary>
internal sealed class OutlineRows(ReadingPart part) : IReviewRows
{
    private const string Done = "1";
    private const string Method = "実施方法ー";

    private static readonly string[] Texts = [ReviewColumns.Purpose, ReviewColumns.Problem, ReviewColumns.Outline];
    private static readonly string[] Marks = ["事業区分", "事業開始年度", "事業終了（予定）年度", "主要経費"];
    private static readonly string[] Methods = ["直接実施", "補助", "負担", "交付", "分担金・拠出金", "その他"];

    private readonly HashSet<(long, string, string)> known = [];
    private readonly Dictionary<Item, long> numbers = new(ReferenceEqualityComparer.Instance);

    public void Take(ReviewRow row, Item project)
    {
        foreach (string column in Texts)
        {
            Add(PassageRole.Description, project, column, row[column], row);
        }

        string marks = string.Join('、', Marks.Where(mark => row[mark].Length > 0).Select(mark => $"{mark}: {row[mark]}"));
        string methods = string.Join('・', Methods.Where(method => row[Method + method] == Done));
        Add(PassageRole.Status, project, Marks[0], methods.Length == 0 ? marks : $"{marks}、実施方法: {methods}", row);
        Add(PassageRole.Note, project, "事業概要URL", row["事業概要URL"], row);
    }

    private void Add(PassageRole role, Item project, string column, string text, ReviewRow row)
    {
        if (!numbers.TryGetValue(project, out long number))
        {
            numbers.Add(project, number = numbers.Count);
        }

        if (text.Length > 0 && known.Add((number, column, text)))
        {
            part.Passages.Add(new Passage(role, project, role == PassageRole.Description ? $"{column}: {text.ReplaceLineEndings(" ")}" : text, row.Cite(column, text.ReplaceLineEndings(" "))));
        }
    }
}
