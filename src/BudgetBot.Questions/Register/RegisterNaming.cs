using BudgetBot.Facts;
using BudgetBot.Questions.Text;
using BudgetBot.Search;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions.Register;

/// <summary>The projects that words without a name in full may mean, from the most certain way of naming them to the least.</summary>
internal sealed class RegisterNaming
{
    private const int ShortestKana = 3;
    private const int ShortestWholeKana = 2;
    private const int ShortestSound = 6;

    private readonly IReadOnlyList<Item> projects;
    private readonly ProjectNames names;
    private readonly SoundNames sounds;
    private readonly SlippedNames slips;
    private readonly ProjectContents contents;
    private readonly WordCore core;

    /// <summary>Names of the projects of a snapshot's registers.</summary>
    public RegisterNaming(SnapshotReader snapshot, SearchIndex index, Func<string, string> soundOf, WordCore core)
    {
        projects = snapshot.Projects;
        names = new ProjectNames(projects);
        sounds = new SoundNames(projects, soundOf);
        slips = new SlippedNames(projects);
        contents = new ProjectContents(snapshot, index);
        this.core = core;
    }

    /// <summary>The words of stretches that may name something: not hiragana alone, unless a name has it as a word (いじめ).</summary>
    public IReadOnlyList<string> Words(IEnumerable<string> runs) => [.. runs.Select(core.Of).Where(MayName)];

    /// <summary>The question with the projects that its words mean.</summary>
    /// <param name="question">The question with the words left.</param>
    /// <param name="runs">The stretches of text they were taken from.</param>
    public RegisterQuestion Resolve(RegisterQuestion question, IReadOnlyList<string> runs)
    {
        // 道路事業 before 道路: what is said more fully comes first.
        IReadOnlyList<string> words = question.Words;
        IReadOnlyList<string> full = [.. runs.Select(WordCore.WithoutParticles).Where(MayName)];
        if (words.Count == 0)
        {
            return runs.Where(run => run.Length >= ShortestSound).Select(sounds.Find).FirstOrDefault(guess => guess is not null) is { } heard ? Heard(question, heard) : question;
        }

        IReadOnlyList<Item> held = Inside(question, names.Holding(full)) is { Count: > 0 } fully ? fully : Inside(question, names.Holding(words));
        return held.Count > 0 ? question with { Projects = held } : Guessed(question, full, words);
    }

    /// <summary>The projects whose names hold a word that stands beside a name in full; empty where it is none, or of many.</summary>
    public IReadOnlyList<Item> Side(string word) => names.Holding([word]) is { Count: > 0 } held ? held : names.Holding([core.Of(word)]);

    private RegisterQuestion Guessed(RegisterQuestion question, IReadOnlyList<string> full, IReadOnlyList<string> words)
    {
        foreach (string word in full.Concat(words).Distinct(StringComparer.Ordinal))
        {
            if ((sounds.Find(word) ?? slips.Find(word)) is { } guess && WithOthers(guess, words.Where(other => !word.Contains(other, StringComparison.Ordinal))) is { } meant && Inside(question, meant.Projects).Count > 0 && !AsksBeside(word, meant))
            {
                return Heard(question, meant);
            }
        }

        string[] parts = [.. words.SelectMany(word => word.Split('の', StringSplitOptions.RemoveEmptyEntries)).Where(MayName)];
        IReadOnlyList<Item> held = Inside(question, parts.Length > words.Count ? names.Holding(parts) : words is [var only] && only.All(c => !CharacterWeight.IsHiragana(c)) ? names.InParts(only) : []);
        if (held.Count > 0)
        {
            return question with { Projects = held, Loose = held.Count > 1, Heard = held.Count == 1 ? new HeardName(string.Join(' ', words), held[0].Printed) : null };
        }

        IReadOnlyList<string> inTexts = contents.WordsOf(words);
        held = Inside(question, contents.Holding(inTexts));
        return held.Count == 0 ? question : question with { Projects = held, InTexts = inTexts };
    }

    // ドクターヘリ導入促進[の契約]: what is said beside a heard name, and is no part of it, asks for something that nothing has understood.
    private bool AsksBeside(string word, NameGuess guess)
    {
        int at = word.LastIndexOf('の');
        bool after = at > 0 && (word.StartsWith(guess.Said, StringComparison.Ordinal) && guess.Said.Length < word.Length
            ? at >= guess.Said.Length
            : sounds.Find(word[..at]) is { } without && without.Projects.SequenceEqual(guess.Projects));
        return after && core.Of(word[(at + 1)..]) is { Length: > 1 } beside && beside.All(c => !CharacterWeight.IsHiragana(c)) && !guess.Projects.Any(project => project.Name.Contains(beside, StringComparison.Ordinal));
    }

    // A ministry said with words that are no whole name belongs to them: another ministry's project is not meant.
    private static IReadOnlyList<Item> Inside(RegisterQuestion question, IReadOnlyList<Item> found) => [.. found.Where(project => RegisterReader.IsOf(project, question))];

    // What else was said must stand in the name too.
    private static NameGuess? WithOthers(NameGuess guess, IEnumerable<string> others) =>
        guess.Projects.Where(project => others.All(other => project.Name.Contains(other, StringComparison.Ordinal))).ToArray() is { Length: > 0 } meant ? guess with { Projects = meant } : null;

    private static RegisterQuestion Heard(RegisterQuestion question, NameGuess guess)
    {
        IReadOnlyList<Item> inside = Inside(question, guess.Projects);
        return inside.Count == 0 ? question : question with { Projects = inside, Doubtful = guess.Doubtful, SaidInFull = guess is { Whole: true, Doubtful: false } ? guess.Said.Length : 0, Heard = new HeardName(guess.Said, inside[0].Printed) };
    }

    private bool MayName(string word) => word.Any(c => !CharacterWeight.IsHiragana(c)) || (word.Length >= ShortestKana && projects.Any(project => EndsWord(project.Name, word)))
        || (word.Length == ShortestWholeKana && projects.Any(project => EndsWord(project.Name, word) && BeginsWord(project.Name, word)));

    private static bool BeginsWord(string name, string word) => name.IndexOf(word, StringComparison.Ordinal) is var at && (at == 0 || !CharacterWeight.IsHiragana(name[at - 1]));

    private static bool EndsWord(string name, string word)
    {
        int at = name.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && (at + word.Length == name.Length || !CharacterWeight.IsHiragana(name[at + word.Length]));
    }
}
