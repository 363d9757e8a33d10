using System.CommandLine;
using Verification.Generator.Commands;

RootCommand root = VgenCommand.Create();
return await VgenCommand.RunAsync(root, args, Console.Out, Console.Error);
