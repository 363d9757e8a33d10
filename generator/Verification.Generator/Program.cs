using Verification.Generator.Commands;

return await VgenCommand.Create().RunProcessAsync(args);
