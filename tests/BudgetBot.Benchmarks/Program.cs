using BenchmarkDotNet.Running;
using BudgetBot.Benchmarks;
using BudgetBot.Benchmarks.Hosts;
using BudgetBot.Benchmarks.Load;
using BudgetBot.Benchmarks.Search;
using BudgetBot.Benchmarks.Tokens;

return args switch
{
    ["load", .. string[] options] => await LoadCommand.Run(options),
    ["tokens"] => TokensCommand.Run(),
    ["search", .. string[] sources] => SearchCommand.Run(sources),
    ["serve", string host, .. string[] options] => await ServeCommand.Run(host, options),
    _ => Measure(args),
};

static int Measure(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(LoadCommand).Assembly).Run(args, ShortRuns.Config);
    return 0;
}
