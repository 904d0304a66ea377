import { schedules, task } from "@trigger.dev/sdk/v3";

export const thumbnail = task({
  id: "thumbnail",
  run: async (payload: { key: string }) => resize(payload.key),
});

export const sweep = schedules.task({
  id: "sweep",
  cron: "0 */6 * * *",
  run: async () => removeOrphans(),
});
