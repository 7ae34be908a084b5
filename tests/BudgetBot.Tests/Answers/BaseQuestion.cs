namespace BudgetBot.Tests.Answers;

/// <summary>A question whose figures were read by eye, to be asked in other words.</summary>
/// <param name="Words">The question in plain words.</param>
/// <param name="IsName">Whether it ends in a noun, so that 「は？」 or 「を教えてください」 may follow; else it is a whole sentence.</param>
/// <param name="Yen">Amounts that the answer must show, in this order.</param>
internal sealed record BaseQuestion(string Words, bool IsName, params long[] Yen)
{
    private const long Million = 1_000_000;
    private const long Thousand = 1_000;

    public static IReadOnlyList<BaseQuestion> All { get; } =
    [
        .. Lookups(), .. EarlierYears(), .. Changes(), .. Supplements(), .. ByNumber(), .. Divisions(), .. Groups(),
    ];

    private static IEnumerable<BaseQuestion> Lookups() =>
    [
        new("救急医療体制の推進の令和7年度予算案", true, 836 * Million),
        new("8020運動・口腔保健推進事業の令和7年度の予算額", true, 1_326 * Million),
        new("個人防護具の備蓄等事業の令和7年度予算案", true, 9_000 * Million),
        new("臨床研究総合促進事業の予算額", true, 371 * Million),
        new("中央ナースセンター事業の令和7年度予算額", true, 259 * Million),
        new("医療技術実用化総合促進事業の令和7年度予算案", true, 2_656 * Million),
        new("リアルワールドデータ利用加速のための体制構築事業の令和7年度予算額", true, 37 * Million),
        new("ドクターヘリ事業従事者研修事業の令和7年度予算額", true, 7 * Million),
        new("国立病院機構における医療政策等の実施の予算額", true, 1_184 * Million),
        new("全国医療情報プラットフォーム連携基盤調査事業の令和7年度の予算額", true, 200 * Million),
        new("高度医療情報普及推進事業の予算額", true, 83 * Million),
        new("遠隔ICU体制整備促進事業の令和7年度予算額", true, 98 * Million),
        new("死因究明等の推進の令和7年度予算案", true, 274 * Million),
        new("病院長等を対象としたマネジメント研修事業の令和7年度予算額", true, 30 * Million),
        new("地域医療等情報ネットワーク基盤整備事業の予算額", true, 82_555 * Thousand),
        new("がん診療基盤整備事業の令和7年度予算額", true, 147_270 * Thousand),
        new("子ども医療電話相談事業の令和7年度の予算額", true, 23_365 * Thousand),
        new("看護師等養成所運営費補助事業の予算額", true, 183_881 * Thousand),
        new("圏域看護職員連携強化推進事業の予算額", true, 456 * Thousand),
        new("熊本県の歯科衛生士確保対策事業の予算額", true, 2_200 * Thousand),
        new("転倒骨折防止推進モデル事業の令和7年度予算額", true, 2_358 * Thousand),
        new("医師修学資金貸与事業の令和7年度予算額", true, 52_530 * Thousand),
    ];

    private static IEnumerable<BaseQuestion> EarlierYears() =>
    [
        new("個人防護具の備蓄等事業の令和6年度当初予算額", true, 4_000 * Million),
        new("外国人患者の受入環境の整備の前年度の予算額", true, 282 * Million),
        new("病院長等を対象としたマネジメント研修事業の令和6年度の予算額", true, 32 * Million),
        new("臨床研究法等施行状況調査事業の前年度予算額", true, 89 * Million),
        new("へき地診療所医師派遣強化事業の令和6年度当初予算", true, 27 * Million),
        new("医療の国際展開の推進の昨年度の予算額", true, 603 * Million),
        new("死因究明等の推進の令和6年度当初予算額", true, 281 * Million),
        new("産科医療機関確保事業の令和6年度の予算額", true, 281 * Million),
    ];

    private static IEnumerable<BaseQuestion> Changes() =>
    [
        new("救急医療体制の推進は前年度からいくら増えましたか", false, 178 * Million),
        new("臨床研究総合促進事業の対前年度増減額", true, 83 * Million),
        new("病院長等を対象としたマネジメント研修事業は前年度からいくら減りましたか", false, 2 * Million),
        new("個人防護具の備蓄等事業の増減額", true, 5_000 * Million),
        new("へき地診療所医師派遣強化事業の差引額", true, 14 * Million),
        new("遠隔ICU体制整備促進事業は令和6年度からいくら増えましたか", false, 46 * Million),
        new("医療の国際展開の推進は令和7年度にいくら増額されますか", false, 65 * Million),
        new("個人防護具の備蓄等事業の伸び率", true, 9_000 * Million),
    ];

    private static IEnumerable<BaseQuestion> Supplements() =>
    [
        new("抗菌薬安定確保事業の令和6年度補正予算額", true, 363 * Million),
        new("個人防護具の備蓄等事業の令和6年度補正予算", true, 15_831 * Million),
        new("標準型電子カルテα版整備事業の補正予算額", true, 871 * Million),
        new("創薬クラスターキャンパス整備事業の令和6年度補正予算額", true, 7_000 * Million),
        new("医療インバウンドに係る調査・実証事業の補正額", true, 115 * Million),
        new("医師の働き方改革普及啓発事業の令和6年度補正予算額", true, 150 * Million),
        new("医療DXの推進の令和6年度補正予算額", true, 12_239 * Million),
        new("電子カルテ情報共有の運用に向けた環境整備事業の補正予算額", true, 503 * Million),
    ];

    private static IEnumerable<BaseQuestion> ByNumber() =>
    [
        new("熊本県の予定事業No.45の予算額", true, 23_365 * Thousand),
        new("熊本県計画の事業No.9の予算額", true, 4_600 * Thousand),
        new("予定事業一覧のNo.26の予算額", true, 1_800 * Thousand),
        new("熊本県の一覧の31番の予算額", true, 1_521 * Thousand),
        new("熊本県の予定事業No.54はいくらですか", false, 38_531 * Thousand),
    ];

    private static IEnumerable<BaseQuestion> Divisions() =>
    [
        new("熊本県の事業区分1-1の小計", true, 758_712 * Thousand),
        new("熊本県計画の事業区分2の小計", true, 134_564 * Thousand),
        new("熊本県の事業区分4の小計はいくらですか", false, 884_493 * Thousand),
        new("熊本県計画の事業区分6の小計", true, 38_531 * Thousand),
        new("熊本県計画の総事業費", true, 2_160_580 * Thousand),
        new("熊本県計画の区分1-2の小計", true, 344_280 * Thousand),
    ];

    private static IEnumerable<BaseQuestion> Groups() =>
    [
        new("死因究明等の推進の内訳", true, 116 * Million, 27 * Million, 20 * Million, 11 * Million, 78 * Million),
        new("熊本県計画で予算額が一番大きい事業", true, 492_464 * Thousand),
        new("熊本県の区分4の予算額トップ3", true, 183_881 * Thousand, 155_520 * Thousand, 58_943 * Thousand),
        new("医師修学資金貸与事業と看護師等修学資金貸与事業の合計額", true, 88_426 * Thousand),
        new("救急医療体制の推進と死因究明等の推進の令和7年度予算案はどちらがいくら多いですか", false, 562 * Million, 836 * Million, 274 * Million),
    ];
}
