using System.Globalization;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Register;

/// <summary>Finds projects by the sound of their names: typed in kana (ねっちゅうしょう対策), with other characters of the same sound (新興開発), without a long vowel (ドクタへリ).</summary>
internal sealed class SoundNames
{
    private const int ShortestName = 8;
    private const int ShortestPart = 5;
    private const int MostProjects = 8;

    private readonly (Item Project, string Sound)[] sounds;
    private readonly Func<string, string> soundOf;

    /// <summary>The sounds of all names.</summary>
    public SoundNames(IReadOnlyList<Item> projects, Func<string, string> soundOf)
    {
        this.soundOf = soundOf;
        sounds = [.. projects.Select(project => (project, Plain(soundOf(project.Name))))];
    }

    /// <summary>The projects whose names sound in a word, the longest names, or in whose names a word sounds; null where it is none or too many.</summary>
    public NameGuess? Find(string word)
    {
        string sound = Sound(word);
        (Item Project, string Sound)[] inside = [.. sounds.Where(pair => pair.Sound.Length >= ShortestName && sound.StartsWith(pair.Sound, StringComparison.Ordinal))];
        if (inside.Length > 0)
        {
            int longest = inside.Max(pair => pair.Sound.Length);
            return new NameGuess([.. inside.Where(pair => pair.Sound.Length == longest).Select(pair => pair.Project)], word, Doubtful: false, Whole: true);
        }

        Item[] around = sound.Length < ShortestPart ? [] : [.. sounds.Where(pair => pair.Sound.Contains(sound, StringComparison.Ordinal)).Select(pair => pair.Project).OrderBy(project => project.Name.Length)];
        return around.Length is 0 or > MostProjects ? null : new NameGuess(around, word, Doubtful: false, Whole: false);
    }

    private string Sound(string word) => Plain(word.All(c => CharacterWeight.IsHiragana(c) || c is 'ー' or (>= 'ァ' and <= 'ヺ')) ? KanaFolding.ToKatakana(word) : soundOf(word));

    // Long vowels are left out, and small kana written large; what sounds alike is written alike.
    private static string Plain(string sound) => string.Concat(KanaFolding.ToKatakana(sound).Where(c => c is not ('ー' or '・')).Select(Large)).ToLower(CultureInfo.InvariantCulture);

    private static char Large(char c) => c switch
    {
        'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' or 'ッ' or 'ャ' or 'ュ' or 'ョ' or 'ヮ' => (char)(c + 1),
        'ヵ' => 'カ',
        'ヶ' => 'ケ',
        'ヂ' => 'ジ',
        'ヅ' => 'ズ',
        _ => c,
    };
}
