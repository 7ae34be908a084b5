using System.Globalization;

namespace BudgetBot.Channels.Teams.Package;

/// <summary>Paints the icons: a speech bubble that holds three bars.</summary>
internal static class IconPainter
{
    // The picture is 1,000 units wide. Each pixel is the mean of 4 × 4 points.
    private const int Units = 1000;
    private const int Samples = 4;
    private const int Line = 62;

    private static readonly Box Bubble = new(150, 190, 850, 690, 110);
    private static readonly Box[] Bars = [new(280, 305, 720, 365, 0), new(280, 415, 600, 475, 0), new(280, 525, 460, 585, 0)];
    private static readonly byte[] White = [255, 255, 255, 255];
    private static readonly byte[] Clear = [255, 255, 255, 0];
    private static readonly byte[] Accent = Color(PackageSettings.AccentColor);

    /// <summary>The icon in full colour.</summary>
    public static byte[] Color(int size) => Paint(size, (x, y) => !IsBubble(x, y) || IsBar(x, y) ? Accent : White);

    /// <summary>The white outline on nothing.</summary>
    public static byte[] Outline(int size) => Paint(size, (x, y) => IsBar(x, y) || (IsBubble(x, y) && !Bubble.Smaller(Line).Holds(x, y)) ? White : Clear);

    private static byte[] Paint(int size, Func<int, int, byte[]> colorAt)
    {
        byte[] pixels = new byte[size * size * 4];
        for (int i = 0; i < pixels.Length; i++)
        {
            int pixel = i / 4;
            pixels[i] = Mean(size, pixel % size, pixel / size, i % 4, colorAt);
        }

        return PngImage.Write(size, pixels);
    }

    private static byte Mean(int size, int column, int row, int channel, Func<int, int, byte[]> colorAt)
    {
        int sum = 0;
        for (int sample = 0; sample < Samples * Samples; sample++)
        {
            sum += colorAt(At(column, sample % Samples, size), At(row, sample / Samples, size))[channel];
        }

        return (byte)(sum / (Samples * Samples));
    }

    private static int At(int pixel, int sample, int size) => ((2 * ((pixel * Samples) + sample)) + 1) * Units / (2 * size * Samples);

    private static bool IsBar(int x, int y) => Array.Exists(Bars, bar => bar.Holds(x, y));

    private static bool IsBubble(int x, int y) => Bubble.Holds(x, y) || IsTail(x, y);

    // Below the bubble, on its left, running to a point.
    private static bool IsTail(int x, int y) => y is >= 690 and <= 840 && x >= 280 && x <= 280 + (840 - y);

    private static byte[] Color(string hex) =>
        [.. Enumerable.Range(0, 3).Select(i => byte.Parse(hex.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)), byte.MaxValue];

    private readonly record struct Box(int Left, int Top, int Right, int Bottom, int Radius)
    {
        public Box Smaller(int by) => new(Left + by, Top + by, Right - by, Bottom - by, Math.Max(0, Radius - by));

        public bool Holds(int x, int y)
        {
            if (x < Left || x > Right || y < Top || y > Bottom)
            {
                return false;
            }

            int dx = Math.Max(0, Math.Max(Left + Radius - x, x - (Right - Radius)));
            int dy = Math.Max(0, Math.Max(Top + Radius - y, y - (Bottom - Radius)));
            return (dx * dx) + (dy * dy) <= Radius * Radius;
        }
    }
}
