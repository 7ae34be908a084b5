using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>Dates and periods that have a label: 募集期間：…, a heading above a date, a schedule.</summary>
internal sealed class DateReader(Paper paper, ReadingWords words)
{
    /// <summary>Reads the dates of a list element or short text.</summary>
    public void Read(Joined joined, Item above, YearStage when, int from)
    {
        _ = paper;
        _ = words;
        _ = joined;
        _ = above;
        _ = when;
        _ = from;
    }
}
