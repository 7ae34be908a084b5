using BudgetBot.Facts;

namespace BudgetBot.Reading.Review;

/// <summary>Takes the offices in charge. Further rows of a project name other offices that take part.</summary>
internal sealed class OrganisationRows(ReadingPart part) : IReviewRows
{
    private const string OtherSuffix = "（その他担当組織）";

    private readonly HashSet<Item> known = new(ReferenceEqualityComparer.Instance);

    public void Take(ReviewRow row, Item project)
    {
        string main = string.Join(' ', ReviewProjects.OfficesOf(row));
        if (main.Length > 0 && known.Add(project))
        {
            part.Passages.Add(new Passage(PassageRole.Implementer, project, main, row.Cite(ReviewColumns.Offices[1], main)));
        }

        string other = string.Join(' ', ReviewColumns.Offices.Select(column => row[column + OtherSuffix].Trim()).Where(office => office.Length > 0));
        if (other.Length > 0)
        {
            part.Passages.Add(new Passage(PassageRole.Note, project, "その他担当組織: " + other, row.Cite("府省庁" + OtherSuffix, other)));
        }
    }
}
