using System.Globalization;
using BudgetBot.Records;

namespace BudgetBot.Web.Answers;

/// <summary>The columns of an answer's files.</summary>
internal static class FileForms
{
    /// <summary>The name of the CSV form, in addresses and file names.</summary>
    public const string Csv = "csv";

    /// <summary>The name of the Excel form.</summary>
    public const string Xlsx = "xlsx";

    /// <summary>The heads of the columns.</summary>
    public static IReadOnlyList<string> Heads { get; } =
        ["項目", "上位の見出し", "年度", "段階", "区分", "金額（円）", "単位", "資料の表記", "出典", "ファイル", "ページ", "行（始）", "行（終）", "場所"];

    /// <summary>The cells of a figure, one for each head: numbers as <see cref="long"/>, words as text, null where there is nothing.</summary>
    public static IReadOnlyList<object?> Cells(KeptFigure figure) =>
    [
        figure.Item, string.Join(" ＞ ", figure.Path), figure.Year, figure.Stage, string.Join("、", figure.Remarks), figure.Yen, figure.Unit, figure.Printed,
        figure.Place.Title, figure.Place.Document, (long?)figure.Place.Page, (long)figure.Place.From, (long)figure.Place.To, KeptPlaces.Words(figure.Place),
    ];

    /// <summary>The number of a cell as text.</summary>
    public static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);
}
