namespace BudgetBot.Tests.Reading.Pdf;

/// <summary>
/// Pages of the budget book of a city that does not exist, set otherwise than any book that was at hand: B5 pages, headings with
/// brackets, units in a caption, other funds, a label over two lines, a name with its amounts beside its middle.
/// </summary>
internal static class InventedBook
{
    private const int Width = 516;
    private const int Height = 729;
    private static readonly int[] Edges = [170, 230, 290, 340, 390, 440, 490];

    /// <summary>Facing pages: 目 with funds on the left, 節 and 説明 on the right.</summary>
    public static PdfPaper Facing(string difference = "1,000")
    {
        var paper = new PdfPaper(Width, Height);
        Title(paper).Next();
        paper.Text(40, 30, "歳").Text(80, 30, "出").Text(40, 50, "（款）").Text(80, 50, "２").Text(100, 50, "総務費").Text(200, 50, "（項）").Text(240, 50, "１").Text(260, 50, "総務管理費");
        Head(paper, 70);
        Row(paper, 130, "１", "一般管理費", ["52,000", "51,000", difference, "500", "1,500", string.Empty, "50,000"]);
        paper.Text(40, 291, "２").Text(60, 291, "庁舎建設");
        Row(paper, 300, string.Empty, string.Empty, ["8,000", "9,500", "△1,500", string.Empty, string.Empty, string.Empty, "8,000"]);
        paper.Text(40, 309, "基金積立金");
        Row(paper, 500, string.Empty, "計", ["60,000", "60,500", "△500", "500", "1,500", string.Empty, "58,000"]);
        paper.Next();
        paper.Text(60, 80, "節").Text(300, 90, "説").Text(400, 90, "明").Text(50, 100, "区分").Text(130, 100, "金額").Text(420, 55, "（単位：千円）");
        Detail(paper, 130, "２", "給料", "30,000").Detail(145, "12", "委託料", "22,000").Detail(300, "24", "積立金", "8,000");
        Explain(paper, 130, 190, "職員給与費", 490, "30,000").Explain(145, 190, "庁舎管理事業費", 490, "22,000").Explain(160, 205, "清掃委託料", 460, "12,000")
            .Text(205, 175, "窓口案内業務の委託").Explain(190, 205, "三市町庁舎管理事務連絡協議会", 460, "40").Text(350, 202, "負担金").Explain(300, 190, "庁舎建設基金積立金", 490, "8,000");
        return paper;
    }

    /// <summary>One page that holds 目, 節 and 説明 side by side.</summary>
    public static PdfPaper OnePage()
    {
        var paper = new PdfPaper(842, 595);
        Title(paper).Next();
        paper.Text(40, 30, "歳出", 14).Text(40, 50, "第３款").Text(90, 50, "民生費").Text(40, 65, "第１項").Text(90, 65, "児童福祉費").Text(720, 65, "（単位：千円）");
        paper.Text(80, 90, "目").Text(140, 90, "本年度").Text(200, 90, "前年度").Text(260, 90, "比").Text(285, 90, "較").Text(360, 80, "節").Text(330, 95, "区").Text(370, 95, "分")
            .Text(430, 95, "金").Text(450, 95, "額").Text(560, 90, "説").Text(640, 90, "明");
        paper.Text(40, 120, "１").Text(55, 120, "児童措置費").Number(180, 120, "9,000").Number(240, 120, "7,000").Number(305, 120, "2,000");
        paper.Text(315, 120, "19").Text(335, 120, "扶助費").Number(475, 120, "9,000").Text(490, 120, "児童手当支給事業").Number(800, 120, "9,000");
        paper.Text(55, 200, "計").Number(180, 200, "9,000").Number(240, 200, "7,000").Number(305, 200, "2,000");
        return paper;
    }

    private static PdfPaper Title(PdfPaper paper) => paper.Text(120, 200, "令和８年度青空市一般会計予算", 16).Text(120, 300, "債務負担行為は令和11年度までとする。");

    private static void Head(PdfPaper paper, int top)
    {
        paper.Text(420, top - 12, "（単位：千円）");
        paper.Text(70, top + 14, "目").Text(135, top + 14, "本年度").Text(195, top + 14, "前年度").Text(255, top + 14, "比").Text(275, top + 14, "較").Text(340, top, "財").Text(380, top, "源").Text(420, top, "内").Text(460, top, "訳");
        paper.Text(300, top + 26, "国庫支出", 8).Text(300, top + 35, "金", 8).Text(350, top + 28, "県支出金", 8).Text(410, top + 28, "市債", 8).Text(448, top + 28, "一般財源", 8);
    }

    private static void Row(PdfPaper paper, int top, string number, string name, string[] amounts)
    {
        foreach ((int left, string words) in new[] { (40, number), (60, name) }.Where(one => one.Item2.Length > 0))
        {
            paper.Text(left, top, words);
        }

        for (int i = 0; i < amounts.Length; i++)
        {
            if (amounts[i].Length > 0)
            {
                paper.Number(Edges[i], top, amounts[i]);
            }
        }
    }

    private static PdfPaper Detail(this PdfPaper paper, int top, string number, string name, string amount) =>
        paper.Text(35, top, number).Text(55, top, name).Number(175, top, amount);

    private static PdfPaper Explain(this PdfPaper paper, int top, int left, string name, int right, string amount) => paper.Text(left, top, name).Number(right, top, amount);
}
