namespace BudgetBot.Japanese.Text;

/// <summary>
/// Folds one character to the form in which numbers and names are compared, without the traps of NFKC: circled digits stay what
/// they are (①12,345 must not become 112,345), and dashes and triangles are mapped by hand.
/// </summary>
public static class CharacterFolding
{
    /// <summary>Full-width ASCII to ASCII, the ideographic space to a space; every other character as it is.</summary>
    public static char Width(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '\u3000' => ' ',
        '\u00A0' => ' ',
        '￥' => '¥',
        _ => c,
    };

    /// <summary>Whether the character is a dash or minus of any kind (the long vowel mark ー is none).</summary>
    public static bool IsDash(char c) => c is '-' or '－' or '−' or '‐' or '‑' or '‒' or '–' or '—' or '―' or '─' or '━';

    /// <summary>Whether the character is a minus sign of budget papers: △ ▲ or a dash.</summary>
    public static bool IsMinus(char c) => c is '△' or '▲' or '▵' or '▴' || IsDash(c);

    /// <summary>Whether the character is a list marker that NFKC would turn into digits or letters: ① ⑴ ⒈ Ⓐ ㈠ ㊀.</summary>
    public static bool IsEnclosedMarker(char c) => c is (>= '①' and <= '⓿') or (>= '❶' and <= '➓') or (>= '㈠' and <= '㉃')
        or (>= '㉈' and <= '㉏') or (>= '㉑' and <= '㊿');
}
