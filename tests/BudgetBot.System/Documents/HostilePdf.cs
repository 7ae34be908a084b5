using System.Globalization;
using System.Text;

namespace BudgetBot.System.Documents;

/// <summary>A small PDF whose page draws a form that draws a form, each many times: a few kilobytes that take years to read.</summary>
internal static class HostilePdf
{
    private const int FirstForm = 6;

    /// <summary>The bytes of the file.</summary>
    /// <param name="levels">How deep the forms go; with one the page is a plain one.</param>
    /// <param name="times">How often each draws the next.</param>
    public static byte[] Nested(int levels, int times)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /F {FirstForm} 0 R >> >> >>",
            Stream(string.Empty, "/F Do"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        for (int level = 1; level <= levels; level++)
        {
            bool last = level == levels;

            // Words would fill the memory before the time is up: only a plain page has some.
            string content = last ? "0 0 m 10 10 l S" + (levels == 1 ? " BT /T 8 Tf 10 10 Td (2024) Tj ET" : string.Empty) : string.Concat(Enumerable.Repeat("1 0 0 1 0.01 0.01 cm /F Do\n", times));
            string resources = last ? "/Font << /T 5 0 R >>" : $"/XObject << /F {FirstForm + level} 0 R >>";
            objects.Add(Stream($"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << {resources} >>", content));
        }

        return File(objects);
    }

    private static string Stream(string entries, string content) => $"<< {entries} /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] File(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (string content in objects)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{content}\nendobj\n");
        }

        int table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
