using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions;
using BudgetBot.Questions.Register;
using BudgetBot.Questions.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Register;

/// <summary>Says which of register and papers a question is for, where a snapshot has both.</summary>
/// <param name="snapshot">The snapshot.</param>
internal sealed class RegisterPrecedence(SnapshotReader snapshot)
{
    private const int NearlyAll = 800;
    private const int NamedWell = 700;

    /// <summary>Whether the register answers before the papers are asked.</summary>
    /// <param name="asked">The question over the register.</param>
    /// <param name="said">The same question as the papers' reader understood it.</param>
    public bool GoesFirst(RegisterQuestion asked, Question said)
    {
        if (IsForPapers(asked, said))
        {
            return false;
        }

        if (asked.NamesRegister || snapshot.Papers.Count == 0)
        {
            return true;
        }

        // A name that was only heard is no more said of the register than of a paper that has nearly all of it too; nor is 「前年」 a year that papers do not reach.
        bool paperSaid = said.Links.Any(link => (link.Whole && link.Subject.Name.Length >= asked.SaidInFull) || (link.Opens && asked.Words.Count > 0) || (asked.Heard is not null && link.NameCoverage >= NearlyAll));
        bool onlyHere = HasOnlyRegister(asked) || (asked is { Years.Count: > 0, YearShift: null } && asked.Years.All(year => year < snapshot.NewestYear.Year - 1));
        return asked.SaidInFull > 0 ? !paperSaid || onlyHere
            : asked.OfGroup ? asked.Ministries.Count > 0 || onlyHere || IsOfOfficeAlone(asked, said)
            : asked is { Projects.Count: > 0, Loose: false } && (HasOnlyRegister(asked) || ((onlyHere || asked.Ask == RegisterAsk.Owner) && !paperSaid) || IsNamedHereAlone(asked, said));
    }

    // 中小企業庁の事業: no paper has an office of that name, only words of it.
    private static bool IsOfOfficeAlone(RegisterQuestion asked, Question said) => asked.Offices.Count > 0 && said.Document is null
        && !said.Links.Any(link => asked.Offices.Any(office => link.Subject.Name.Contains(office, StringComparison.Ordinal)));

    // エイズ対策 stands in names here, and of the papers in a sentence at most: what that sentence belongs to is another thing.
    private static bool IsNamedHereAlone(RegisterQuestion asked, Question said) => asked is { Words.Count: > 0, Doubtful: false, InTexts.Count: 0 } && SaysName(asked) && said is { AcrossDocuments: false, Section: null, Accounts: null, Aliases.Count: 0, Divisions.Count: 0, Rows.Count: 0 }
        && (said.Document is null || asked.Ministries.Count > 0) && (said.Links.Count > 0 || CharacterWeight.MayName(said.SubjectWords)) && said.Status is null
        && !said.Links.Any(link => link is { ByReading: false, NameShare: >= NearlyAll } || (link is { ByReading: true, NameShare: >= NamedWell } && asked.Words.All(word => word.All(CharacterWeight.IsHiragana))) || link.Whole || asked.Words.All(word => link.Subject.Name.Contains(word, StringComparison.Ordinal)))
        && (!said.Broad || asked.Words.All(word => said.Normalized.Contains(word + "関係", StringComparison.Ordinal)));

    /// <summary>Whether nothing but a number is named: 「じゃあ47は？」 asks for a row.</summary>
    public static bool IsBareNumber(RegisterQuestion asked) => asked.Words.Count > 0 && asked.Words.All(word => word.All(char.IsAsciiDigit));

    // 国立がん研究センターの運営費 says the name but for its joints.
    private static bool SaysName(RegisterQuestion asked) => !IsBareNumber(asked) && (asked.Heard is not { } heard
        || TextNormalizer.NameKey(heard.Name).Contains(TextNormalizer.NameKey(heard.Said).Replace("の", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal));

    /// <summary>Whether the register has a name for what of the papers only a detail of a city's book is called by: both are then shown.</summary>
    public static bool NamesToo(RegisterQuestion asked) => asked is { Words.Count: > 0, Doubtful: false, Loose: false, InTexts.Count: 0, Projects.Count: > 0, Ask: RegisterAsk.Amount } && SaysName(asked);

    // Of what papers print under the same words, a sum or rank over the register's projects would say nothing.
    private static bool AddsBesidePapers(RegisterQuestion asked, Question said) => IsOverMany(asked) && asked is { Ask: RegisterAsk.Sum or RegisterAsk.Rank or RegisterAsk.Average, NamesRegister: false, Ministries.Count: 0, Words.Count: > 0 } && !HasOnlyRegister(asked)
        && said.Links.Any(link => asked.Words.All(word => link.Subject.Name.Contains(word, StringComparison.Ordinal)));

    /// <summary>Whether the register may answer what the papers do not. A project whose texts hold the word is more than 「…のうち…だけ」.</summary>
    public bool MayFollow(RegisterQuestion asked, Question said) => !((asked.Doubtful || asked.Loose) && snapshot.Papers.Count > 0 && !HasOnlyRegister(asked) && asked.Ministries.Count == 0 && asked.Ask != RegisterAsk.Owner)
        && !IsForPapers(asked, said) && !AddsBesidePapers(asked, said) && !(said.PartOnly && asked.InTexts.Count > 0) && (asked.InTexts.Count > 0 ? snapshot.Papers.Count == 0 || (FoundInTexts.Describes(asked) && AsksForProjects(asked)) : asked.Projects.Count > 0 || asked.OfGroup);

    // Beside papers: words of a question about anything (何か所, …の数) stand in the texts of some project too.
    private static bool AsksForProjects(RegisterQuestion asked) => asked.NamesRegister || asked.Ask is RegisterAsk.Which or RegisterAsk.List || asked.Measures.Count + asked.Years.Count > 0;

    // What no paper states: execution, the current budget, what is carried over.
    private static bool HasOnlyRegister(RegisterQuestion asked) => asked.Ask is RegisterAsk.ExecutionRate or RegisterAsk.Unspent or RegisterAsk.Lapsed
        || asked.Measures.Any(measure => measure.Measure.Stage is Stage.Executed or Stage.Current or Stage.Other);

    // 「1事業あたり」 is a mean of projects; other amounts per unit, people and opinions are no matter of the register.
    private static bool IsForPapers(RegisterQuestion asked, Question said) => said.Operation is Operation.SmallTalk or Operation.Help or Operation.Opinion or Operation.Person
        || (said.Operation is Operation.PerUnit && asked.Ask != RegisterAsk.Average);

    /// <summary>Whether a sum, rank, count or list over several projects is asked for.</summary>
    public static bool IsOverMany(RegisterQuestion question) =>
        question is { SaidInFull: 0, Projects.Count: > 1, Sides.Count: 0, Ask: RegisterAsk.Sum or RegisterAsk.Rank or RegisterAsk.Count or RegisterAsk.List or RegisterAsk.Average or RegisterAsk.Which }
        || question is { SaidInFull: 0, Projects.Count: > 1, Sides.Count: 0, Ask: RegisterAsk.ExecutionRate, Rank: not null }
        || question is { SaidInFull: 0, Projects.Count: > 1, Sides.Count: 0, Conditions.Count: > 0 };
}
