using Verification.Generator.Commands;

return await VgenCommand.RunAsync(args, Console.Out, Console.Error);
