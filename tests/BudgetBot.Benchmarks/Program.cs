using BenchmarkDotNet.Running;
using BudgetBot.Benchmarks.Hosts;
using BudgetBot.Benchmarks.Load;
using BudgetBot.Benchmarks.Tokens;

return args switch
{
    ["load", .. string[] options] => await LoadCommand.Run(options),
    ["tokens"] => TokensCommand.Run(),
    ["serve", string host, .. string[] options] => await ServeCommand.Run(host, options),
    _ => Measure(args),
};

static int Measure(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(LoadCommand).Assembly).Run(args);
    return 0;
}
