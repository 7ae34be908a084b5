using BudgetBot.Facts;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Slots;

namespace BudgetBot.Questions;

/// <summary>A question as it was understood. A value: the same words and the same conversation give the same question.</summary>
public sealed record Question
{
    /// <summary>The words as typed.</summary>
    public required string Text { get; init; }

    /// <summary>The words in normalised form.</summary>
    public required string Normalized { get; init; }

    /// <summary>What is wanted, the most specific first; never empty.</summary>
    public required IReadOnlyList<Operation> Operations { get; init; }

    /// <summary>The subjects that the words may mean, best first.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Two or more subjects named side by side (「AとB」), each with its own links; empty for one subject.</summary>
    public IReadOnlyList<IReadOnlyList<Link>> Parts { get; init; } = [];

    /// <summary>The words that were left to name the subject, in order.</summary>
    public IReadOnlyList<string> SubjectWords { get; init; } = [];

    /// <summary>The same words before any was replaced by what the papers print for it.</summary>
    public IReadOnlyList<string> SaidWords { get; init; } = [];

    /// <summary>The hiragana that words begin with before what they belong to (ぜんそくの対策), with the particle after them.</summary>
    public IReadOnlyList<string> KanaWords { get; init; } = [];

    /// <summary>The words among them for which the papers print another, with what they print.</summary>
    public IReadOnlyList<(string Alias, string Printed)> Aliases { get; init; } = [];

    /// <summary>The years named, in the order of the words.</summary>
    public IReadOnlyList<FiscalYear> Years { get; init; } = [];

    /// <summary>Whether a year was named by a relative word (来年度, 前年度).</summary>
    public bool RelativeYear { get; init; }

    /// <summary>Whether the year is named as that of the paper itself (本年度), and no other year is.</summary>
    public bool OwnYear { get; init; }

    /// <summary>Whether the year before is asked for (前年度は).</summary>
    public bool Previous { get; init; }

    /// <summary>The stages named, in the order of the words.</summary>
    public IReadOnlyList<Stage> Stages { get; init; } = [];

    /// <summary>The fund bases named: 公費, 国, 地方.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>The document that scope words name, or null.</summary>
    public string? Document { get; init; }

    /// <summary>Whether the words name the paper (熊本県資料) rather than whose budget is meant (熊本県).</summary>
    public bool NamesPaper { get; init; }

    /// <summary>The words that named documents.</summary>
    public IReadOnlyList<string> ScopeWords { get; init; } = [];

    /// <summary>More than one document named by scope words.</summary>
    public bool AcrossDocuments { get; init; }

    /// <summary>What is asked of each document, in the order of the words, where a question names several (国の公費と熊本県の総事業費); else empty.</summary>
    public IReadOnlyList<Question> Sides { get; init; } = [];

    /// <summary>Whether every one of the things named is asked for (それぞれ, 両方).</summary>
    public bool Each { get; init; }

    /// <summary>Whether a figure is asked for as it is repeated elsewhere (再掲).</summary>
    public bool Repeated { get; init; }

    /// <summary>Divisions named by label (1-1, 4).</summary>
    public IReadOnlyList<string> Divisions { get; init; } = [];

    /// <summary>The place in an outline that numbers name (主要施策１の(2)), or null.</summary>
    public SectionMention? Section { get; init; }

    /// <summary>What it names in a chart of accounts (議会費の報酬, 教育費の目), or null.</summary>
    public Accounts.AccountMention? Accounts { get; init; }

    /// <summary>Rows named by number.</summary>
    public IReadOnlyList<int> Rows { get; init; } = [];

    /// <summary>Conditions on amounts.</summary>
    public IReadOnlyList<AmountCondition> Conditions { get; init; } = [];

    /// <summary>Amounts that are only mentioned.</summary>
    public IReadOnlyList<AmountMention> Mentions { get; init; } = [];

    /// <summary>新規 or 継続 as a condition, or null.</summary>
    public string? Status { get; init; }

    /// <summary>A name in quotation marks that item names must contain, or null.</summary>
    public string? Containing { get; init; }

    /// <summary>The ranks wanted.</summary>
    public RankWanted? Rank { get; init; }

    /// <summary>The unit wanted.</summary>
    public MoneyUnit? Unit { get; init; }

    /// <summary>Whether the whole is asked for (総額, 総事業費, 全体).</summary>
    public bool Total { get; init; }

    /// <summary>A place or office that no source covers, or null.</summary>
    public string? ForeignScope { get; init; }

    /// <summary>Whom a subsidy would go to (公立), where the question says it; else null.</summary>
    public string? Holder { get; init; }

    /// <summary>Whether only a part of an item is asked for (だけ, のみ, ①).</summary>
    public bool PartOnly { get; init; }

    /// <summary>Whether the single items of a group are spoken of (各事業, 項目, 足すと) rather than the group.</summary>
    public bool OfMembers { get; init; }

    /// <summary>Whether everything around a name is asked for (…関係, …関連).</summary>
    public bool Broad { get; init; }

    /// <summary>Whether the account is asked for that an amount is booked in (どの会計).</summary>
    public bool Account { get; init; }

    /// <summary>Whether the department in charge is asked for (担当課, どの課).</summary>
    public bool Department { get; init; }

    /// <summary>Whether it is asked if something is included (…は含まれますか).</summary>
    public bool AsksContained { get; init; }

    /// <summary>Whether organisations are asked for by name (病院名, 団体の名前).</summary>
    public bool OrganisationNames { get; init; }

    /// <summary>The change against the year before that the words speak of.</summary>
    public ChangeWanted Change { get; init; }

    /// <summary>Whether the divisions are asked for one by one (事業区分ごと).</summary>
    public bool ByDivision { get; init; }

    /// <summary>The counters that may follow the number asked for; empty where no number of things is asked for.</summary>
    public IReadOnlyList<string> Counters { get; init; } = [];

    /// <summary>Both 新規 and 継続 are named.</summary>
    public bool ByStatus { get; init; }

    /// <summary>How many places further on in the numbers or ranks (次の番号: 1, 前の番号: -1), else 0.</summary>
    public int Step { get; init; }

    /// <summary>Whether the words correct the question before them (いや、…).</summary>
    public bool Corrects { get; init; }

    /// <summary>Whether names must hold the words as they are written, neither by sound nor corrected (文字どおり).</summary>
    public bool Literal { get; init; }

    /// <summary>The kind of small talk (greeting, thanks, farewell), the last one where there are several; null where something is asked.</summary>
    public string? Talk { get; init; }

    /// <summary>Whether one sentence is wanted that can be pasted into a paper (資料用に, 答弁用に).</summary>
    public bool ForPaper { get; init; }

    /// <summary>Whether the question leans on the one before (それ, じゃあ, no subject of its own).</summary>
    public bool FollowsUp { get; init; }

    /// <summary>The first operation.</summary>
    public Operation Operation => Operations[0];

    /// <summary>Whether one of the operations is wanted.</summary>
    public bool Wants(Operation operation) => Operations.Contains(operation);
}
