using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>Writes the list in the remarks' column below its row.</summary>
internal sealed class RemarkWriter(TablePart part, YearRow row)
{
    /// <summary>Writes the elements.</summary>
    public void Write(Item item)
    {
        var items = new Dictionary<RemarkEntry, Item>();
        foreach (RemarkEntry entry in row.Entries)
        {
            if (entry.Name.Length == 0)
            {
                part.Omit(new LineSpan(entry.Line, entry.Line), "備考の項目名を証明できない");
                continue;
            }

            Item above = entry.Above is not null && items.TryGetValue(entry.Above, out Item? known) ? known : item;
            Item of = items[entry] = part.Add(ItemKind.Entry, TextShape.Loose(entry.Name), entry.NameLine, above, entry.Number?.Label);
            if (entry.Rates.Length > 0)
            {
                YearFacts.Rates(part, of, row.Head, entry.Rates, entry.Line, PassageRole.Remark);
            }
            else
            {
                part.Passage(PassageRole.Bullet, of, entry.Name, new LineSpan(entry.NameLine, entry.NameLine));
            }
        }
    }
}
