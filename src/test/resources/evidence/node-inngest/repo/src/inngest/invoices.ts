import { inngest } from "./client";

export const sendInvoice = inngest.createFunction(
  { id: "send-invoice", retries: 3 },
  { event: "billing/invoice.due" },
  async ({ event, step }) => step.run("send", () => send(event.data.id)),
);

export const closeMonth = inngest.createFunction(
  { id: "close-month" },
  { cron: "0 4 1 * *" },
  async ({ step }) => step.run("close", close),
);
