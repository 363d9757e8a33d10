using SharedQuota;

return await SharedQuotaCommand.RunAsync(args, Console.Out, Console.Error);
