package io.github.specq.interview;

import io.github.specq.answers.Answers;
import io.github.specq.answers.AnswersStore;
import io.github.specq.disk.Folder;
import io.github.specq.disk.LocalDisk;
import io.github.specq.interview.Prompter.Change;
import io.github.specq.testing.PlainBank;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** An interview whose answers are on a disk, held by people for whom time stands still. */
record SavedInterview(Path repository, InterviewPlan plan) {

  AnswersStore store() {
    return new AnswersStore(
        new Folder(new LocalDisk(), repository), AnswersStore::usualFile, bank -> new PlainBank(1));
  }

  /** What is on the disk. */
  Answers saved() {
    return store().answers(plan.banks().keySet());
  }

  /** Saves these answers first. */
  SavedInterview with(Answers answers) {
    AnswersStore store = store();
    for (String bank : answers.banks()) {
      answers.of(bank).forEach((question, answer) -> store.put(bank, question, answer));
    }
    return this;
  }

  /** As it starts or goes on. */
  Interview start() {
    return Interview.start(plan, saved());
  }

  /** Until its end, where it changes these documents. */
  Interviewer.End run(Prompter person, Change... changes) {
    return run(person, start(), changes);
  }

  Interviewer.End run(Prompter person, Interview start, Change... changes) {
    return run(person, start, ScriptedLookout.NOTHING, changes);
  }

  Interviewer.End run(Prompter person, Interview start, Lookout lookout, Change... changes) {
    return new Interviewer(
            person,
            store(),
            List::of,
            () -> List.of(changes),
            lookout,
            InstantSource.fixed(Instant.EPOCH))
        .run(start);
  }
}
