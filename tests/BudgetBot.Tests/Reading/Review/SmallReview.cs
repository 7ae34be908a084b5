using BudgetBot.Ingest;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Reading.Review;

/// <summary>A review of a few invented projects in the published layout, under file names of their own.</summary>
internal static class SmallReview
{
    public const string Official = "架空太郎";

    private const string Common = "シート種別,事業年度,予算事業ID,事業名,府省庁の建制順,政策所管府省庁,府省庁,局・庁,部,課,室,班,係";
    private const string Totals = "予算年度,当初予算（合計）,補正予算（合計）,前年度からの繰越し（合計）,予備費等（合計）,計（歳出予算現額合計）,執行額（合計）,執行率,翌年度への繰越し(合計）,翌年度要求額（合計）,主な増減理由,その他特記事項";
    private const string Accounts = "会計区分,会計,勘定,当初予算,第1次補正予算,歳出予算現額,執行額,翌年度要求額,備考";

    public static SourceSelection Write(TemporaryFolder folder)
    {
        string ferry = Row("71", "離島航路の支援", "国土交通省", "海事局");
        string heli = Row("72", "ドクターヘリの拡充（統合分）", "厚生労働省", "医政局");
        string light = Row("73", "灯台の改修", "国土交通省", "海上保安庁");
        return SourceSelection.Of(
        [
            folder.Write("who.csv", $"シート種別,事業年度,予算事業ID,事業名,建制順,所管府省庁,府省庁,局・庁,部,課,室,班,係,その他担当組織_作成責任者_no,府省庁（その他担当組織）,作成責任者\n{ferry},1,,{Official}\n{heli},1,,{Official}\n{light},1,,{Official}\n"),
            folder.Write("what.csv", $"{Common},事業の目的,現状・課題,事業の概要,備考\n{ferry},航路を保つ,赤字,補助する,作成責任者: {Official}\n{ferry},航路を保つ,赤字,補助する,\n"),
            folder.Write("rate.csv", $"{Common},番号（補助率等）,補助対象,補助率,補助上限等\n{ferry},1,都道府県,'1/2,なし\n"),
            folder.Write("money.csv", $"{Common},{Totals},{Accounts}\n"
                + $"{ferry},2023,34482000,1000,0,0,34483000,30000000,0.87,0,35000000.0,,,,,,,,,,,\n"
                + $"{ferry},2023,,,,,,,,,,,,一般会計,一般会計,,34482000,1000,34483000,30000000,35000000,\n"
                + $"{ferry},2024,35000000,0,0,0,35000000,0,,0,36000000.0,,,,,,,,,,,\n"
                + $"{ferry},2024,,,,,,,,,,,,一般会計,一般会計,,34000000,0,35000000,0,36000000,\n"
                + $"{heli},2024,0,0,0,0,0,0,,0,0.0,,全体 9千円の内数,,,,,,,,,\n"
                + $"{light},2024,500,0,0,0,500,0,,0,0.0,,,,,,,,,,,\n{light},2024,,,,,,,,,,,,,,,0,0,0,0,0,\n"),
            folder.Write("line.csv", $"{Common},予算年度,会計区分,会計,勘定,予算種別,所管,組織・勘定,項,目,歳出予算項目の補足情報,予算額（歳出予算項目ごと）,翌年度要求額（歳出予算項目ごと）,備考（歳出予算項目ごと）\n{ferry},2024,一般会計,一般会計,,当初予算,国土交通省,本省,離島航路費,補助金,,35000000,36000000,\n"),
        ]);
    }

    private static string Row(string id, string name, string ministry, string bureau) => $"レビューシート,2024,{id},{name},1,{ministry},{ministry},{bureau},,総務課,,,";
}
