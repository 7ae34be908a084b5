using System.Globalization;
using System.Text;

namespace BudgetBot.Answers.Composition;

/// <summary>Writes amounts: in the printed unit first, then exactly in 億 and 万. Nothing is ever rounded.</summary>
public static class MoneyFormat
{
    private static readonly (string Name, long Yen)[] Units =
    [
        ("兆円", 1_000_000_000_000), ("億円", 100_000_000), ("百万円", 1_000_000), ("千万円", 10_000_000), ("万円", 10_000),
        ("千円", 1_000), ("円", 1),
    ];

    /// <summary>The size in yen of a unit such as 百万円; 1 for an unknown one.</summary>
    public static long SizeOf(string unit) => Array.Find(Units, pair => pair.Name == unit) is { Name: not null } found ? found.Yen : 1;

    /// <summary>An amount in a unit, without sign: 836百万円, 16.77億円, 21.6058億円.</summary>
    public static string InUnit(long yen, string unit)
    {
        decimal value = Math.Abs((decimal)yen) / SizeOf(unit);
        return value.ToString("#,##0.############", CultureInfo.InvariantCulture) + unit;
    }

    /// <summary>An amount as people read it aloud, exact to the yen, without sign: 8億3,600万円, 8,255万5千円, 456円.</summary>
    public static string Spoken(long yen)
    {
        ulong rest = (ulong)Math.Abs((decimal)yen);
        if (rest == 0)
        {
            return "0円";
        }

        var text = new StringBuilder();
        Append(text, ref rest, 1_000_000_000_000, "兆");
        Append(text, ref rest, 100_000_000, "億");
        Append(text, ref rest, 10_000, "万");
        if (rest > 0 && rest % 1000 == 0)
        {
            Append(text, ref rest, 1_000, "千");
        }
        else if (rest > 0)
        {
            text.Append(rest.ToString("#,##0", CultureInfo.InvariantCulture));
        }

        return text.Append('円').ToString();
    }

    /// <summary>A percentage rounded to one decimal, half away from zero: 27.1％.</summary>
    public static string Percent(decimal value) =>
        Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture) + "％";

    private static void Append(StringBuilder text, ref ulong rest, ulong size, string name)
    {
        if (rest >= size)
        {
            text.Append((rest / size).ToString("#,##0", CultureInfo.InvariantCulture)).Append(name);
            rest %= size;
        }
    }
}
