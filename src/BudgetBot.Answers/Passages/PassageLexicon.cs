using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Answers.Passages;

/// <summary>The lexicon's table of how questions and papers speak of the same thing (passages.tsv).</summary>
public sealed class PassageLexicon
{
    private readonly string[] also;
    private readonly string[] asking;
    private readonly string[] departments;
    private readonly string[] interrogatives;
    private readonly string[] meanings;
    private readonly string[] money;
    private readonly string[] noDepartments;
    private readonly string[] notMoney;
    private readonly string[] portions;
    private readonly string[] ratios;
    private readonly string[] references;
    private readonly string[] suffixes;
    private readonly string[] claims;
    private readonly string[] things;
    private readonly string[] reasons;

    /// <summary>Takes the table out of the lexicon.</summary>
    /// <exception cref="LexiconException">The table is missing.</exception>
    public PassageLexicon(WordList words)
    {
        LexiconTable table = words.Table("passages");
        Silent = [.. Words(table, "silent").OrderByDescending(word => word.Length)];
        money = Words(table, "money");
        Phrases = [.. Words(table, "phrase").OrderByDescending(word => word.Length)];
        suffixes = Words(table, "suffix");
        references = Words(table, "reference");
        Processes = Pairs(table, "process");
        Schedules = Pairs(table, "schedule");
        Variants = Pairs(table, "variant");
        Headings = Pairs(table, "heading");
        departments = Words(table, "department");
        noDepartments = Words(table, "nodepartment");
        also = Words(table, "also");
        meanings = Words(table, "meaning");
        Indicators = [.. Words(table, "indicator").OrderByDescending(word => word.Length)];
        notMoney = Words(table, "nomoney");
        interrogatives = Words(table, "interrogative");
        asking = Words(table, "asking");
        Marks = Pairs(table, "mark");
        reasons = Words(table, "reason");
        Accounts = Words(table, "account");
        claims = Words(table, "claim");
        things = Words(table, "thing");
        portions = Words(table, "portion");
        ratios = Words(table, "ratio");
    }

    /// <summary>Whether a word is the name of a grant, fund or project of its own (…交付金).</summary>
    public bool IsThing(string word) => things.Any(ending => word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Kinds of accounts (特別会計) that a book of another account does not print.</summary>
    public IReadOnlyList<string> Accounts { get; }

    /// <summary>Words of politeness that hold nouns, the longest first.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>Nouns that no sentence needs to hold, the longest first.</summary>
    public IReadOnlyList<string> Silent { get; }

    /// <summary>What is said, and what may be printed in its place.</summary>
    public IReadOnlyList<(string Said, IReadOnlyList<string> Printed)> Variants { get; }

    /// <summary>What asks for a whole list, and the words of the headings of such lists.</summary>
    public IReadOnlyList<(string Said, IReadOnlyList<string> Printed)> Headings { get; }

    /// <summary>Whether words speak of money: then a sentence is no answer.</summary>
    public bool AsksForMoney(string normalized)
    {
        string rest = notMoney.Aggregate(normalized, (text, phrase) => text.Replace(phrase, " ", StringComparison.Ordinal));
        string end = rest.TrimEnd('?', '。', ' ');
        return money.Any(word => word[^1] == '$' ? end.EndsWith(word[..^1], StringComparison.Ordinal) : rest.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>What asks for steps, and the words of their titles.</summary>
    public IReadOnlyList<(string Said, IReadOnlyList<string> Printed)> Processes { get; }

    /// <summary>What asks for dates in a row, and the words of their titles.</summary>
    public IReadOnlyList<(string Said, IReadOnlyList<string> Printed)> Schedules { get; }

    /// <summary>A noun without an ending that a sentence need not hold (提出先: 提出); null where it has none.</summary>
    public string? WithoutSuffix(string noun) => suffixes.FirstOrDefault(suffix => noun.Length > suffix.Length + 1 && noun.EndsWith(suffix, StringComparison.Ordinal)) is { } ending
        ? noun[..^ending.Length]
        : null;

    /// <summary>Whether a text only leads elsewhere.</summary>
    public bool IsReference(string text) => references.Contains(Key(text));

    /// <summary>Nouns that any indicator holds (目標値, 現在), the longest first.</summary>
    public IReadOnlyList<string> Indicators { get; }

    /// <summary>What marks are called, and the words of the notes that explain them.</summary>
    public IReadOnlyList<(string Said, IReadOnlyList<string> Printed)> Marks { get; }

    /// <summary>Whether words ask for a person, place, time or thing: an amount is no answer.</summary>
    public bool AsksForWord(string normalized) => interrogatives.Any(word => normalized.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether a noun says what kind of answer is wanted (理由, 取組), and not what it holds.</summary>
    public bool IsAsking(string noun) => asking.Contains(noun);

    /// <summary>Whether words ask what something stands for.</summary>
    public bool AsksForMeaning(string normalized) => meanings.Any(word => normalized.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether a text names a department (医療政策課).</summary>
    public bool NamesDepartment(string text)
    {
        string rest = noDepartments.Aggregate(text, (left, word) => left.Replace(word, " ", StringComparison.Ordinal));
        return departments.Any(ending => rest.Contains(ending, StringComparison.Ordinal));
    }

    /// <summary>Whether words ask for an amount beside something else (額と実施団体).</summary>
    public bool AsksForMoneyToo(string normalized) => AsksForMoney(normalized) || also.Any(word => normalized.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether words ask for a share.</summary>
    public bool AsksForRatio(string normalized) => ratios.Any(word => normalized.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether what follows the name of somebody who carries a project out asks for his share of it (…分, …に渡る).</summary>
    public bool IsPortion(string rest) => portions.Any(word => rest.StartsWith(word, StringComparison.Ordinal));

    /// <summary>Whether what follows an amount asks if it is right.</summary>
    public bool IsClaim(string rest) => claims.Any(word => rest.TrimStart().StartsWith(word, StringComparison.Ordinal));

    /// <summary>Whether words ask for a reason.</summary>
    public bool AsksWhy(string normalized) => reasons.Any(word => normalized.Contains(word, StringComparison.Ordinal));

    private static (string Said, IReadOnlyList<string> Printed)[] Pairs(LexiconTable table, string kind) =>
        [.. table.Rows.Where(row => row.Fields[0] == kind).SelectMany(row => Said(row).Select(said => (said, (IReadOnlyList<string>)[.. row.Words(2).Select(Key)])))];

    private static string[] Words(LexiconTable table, string kind) => [.. table.Rows.Where(row => row.Fields[0] == kind).SelectMany(Said)];

    private static IEnumerable<string> Said(LexiconRow row) => row.Words(1).Select(Key);

    private static string Key(string word) => TextNormalizer.Normalize(word).ToLowerInvariant();
}
