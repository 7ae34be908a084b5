using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>
/// Reads the list in the remarks' column of a row, line after line. On the same lines notes and the rest of the row's name may stand
/// before an element; the element is found by the number that comes next.
/// </summary>
internal sealed class RemarkList(YearRow row, TableWords words)
{
    private readonly List<RemarkEntry> open = [];
    private string note = string.Empty;
    private LineSpan noteLines;

    /// <summary>Takes a line, or the rest of the row's own line; false where it is no part of the list.</summary>
    public bool Take(string text, int line)
    {
        Enumerator? number = Enumerator.All(text).FirstOrDefault(IsNext) ?? Enumerator.First(text);
        string before = (number is null ? text : text[..number.Start]).Trim();
        if (before.Length > 0 && !TakeBefore(before, line, number is not null))
        {
            return false;
        }

        if (number is not null)
        {
            Add(number, text[number.End..], line);
        }

        return true;
    }

    /// <summary>Ends the list.</summary>
    public void Close()
    {
        if (note.Length > 0)
        {
            row.Notes.Add((note, noteLines));
            note = string.Empty;
        }
    }

    private bool IsNext(Enumerator number) => open.Count == 0
        ? number.Ordinal == 1
        : open.Exists(entry => entry.Number is { } known && number.Follows(known)) || (number.Ordinal == 1 && !open.Exists(entry => entry.Number?.Style == number.Style));

    /// <summary>Text before an element, or without one: a note, the rest of the row's name, or an element without number.</summary>
    private bool TakeBefore(string text, int line, bool beforeElement)
    {
        if (words.StartsWith(text, "note"))
        {
            Close();
            (note, noteLines) = (text, new LineSpan(line, line));
            return true;
        }

        if (note.Length > 0 && !note.EndsWith('。') && beforeElement)
        {
            note += text;
            noteLines = noteLines.Union(new LineSpan(line, line));
            return true;
        }

        if (beforeElement && text[0] is '（' or '(' && row.Name.Length > 0)
        {
            row.Name += text;
            return true;
        }

        if (RateReader.Find(text) < 0 || open.Count == 0)
        {
            return false;
        }

        AddUnnumbered(text, line);
        return true;
    }

    private void Add(Enumerator number, string text, int line)
    {
        int same = open.FindIndex(entry => entry.Number?.Style == number.Style);
        if (same >= 0)
        {
            open.RemoveRange(same, open.Count - same);
        }

        open.RemoveAll(entry => entry.Number is null);
        RemarkEntry entry = Entry(number, text, line, open.Count == 0 ? null : open[^1]);
        open.Add(entry);
        row.Entries.Add(entry);
    }

    private void AddUnnumbered(string text, int line)
    {
        open.RemoveAll(entry => entry.Number is null);
        RemarkEntry entry = Entry(null, text, line, open[^1]);
        open.Add(entry);
        row.Entries.Add(entry);
    }

    private static RemarkEntry Entry(Enumerator? number, string text, int line, RemarkEntry? above)
    {
        int rate = RateReader.Find(text);
        return new RemarkEntry
        {
            Number = number,
            Name = (rate < 0 ? text : text[..rate]).Trim(),
            NameLine = line,
            Line = line,
            Rates = rate < 0 ? string.Empty : text[rate..].Trim(),
            Above = above,
        };
    }
}
