using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.SystemTests.AllSources;

/// <summary>The text of a register's project as the snapshot has it.</summary>
internal static class ProjectText
{
    /// <summary>Gives the name and descriptions of a project in the form in which names are compared.</summary>
    public static Func<Item, string> Of(SnapshotReader snapshot)
    {
        ILookup<long, string> all = snapshot.Registers.SelectMany(source => snapshot.Passages(source.Document))
            .Where(passage => passage.Role == PassageRole.Description).ToLookup(passage => passage.Item.Id, passage => passage.Text);
        return project => TextNormalizer.NameKey(string.Join('。', all[project.Id].Prepend(project.Printed)));
    }
}
