using System.CommandLine;
using Verification.Generator.CodeGeneration.Commands;

var root = new RootCommand("Turns OpenAPI documents into C# clients, for builds.") { GenerateCommand.Create() };
return await new CommandLine(root, _ => GenerateCommand.Examples).RunProcessAsync(args);
