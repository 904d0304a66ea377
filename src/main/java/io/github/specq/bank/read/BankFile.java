package io.github.specq.bank.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.specq.yaml.Yaml;
import io.github.specq.yaml.Yaml.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bank as its file has it: every leaf still knows its place. Whatever the file leaves out is
 * null; a {@link Yaml} is read by the loader, a {@link Scalar} is a text.
 */
record BankFile(
    @Nullable Scalar id,
    @Nullable Scalar version,
    @Nullable Scalar number,
    @Nullable Scalar title,
    @Nullable Scalar whenToUse,
    @Nullable Scalar minutes,
    @Nullable Scalar outcome,
    @Nullable Scalar before,
    @Nullable List<Scalar> topics,
    @Nullable List<Scalar> notes,
    @Nullable Yaml appliesWhen,
    @Nullable Yaml profile,
    @Nullable Yaml briefWhen,
    @Nullable Yaml assumedInScenarios,
    @Nullable LanguagesFile languages,
    @Nullable List<Scalar> knowledge,
    @Nullable List<SectionFile> sections,
    @Nullable List<BranchFile> branch,
    @Nullable List<FilledFile> summary,
    @Nullable List<NextStepFile> nextSteps,
    @Nullable ForPeopleFile forPeople,
    @Nullable List<DocumentFile> documents,
    @Nullable List<SourceFile> sources,
    @Nullable List<FigureFile> figures,
    @Nullable List<Yaml> derived,
    @Nullable List<NamedFile> conditions,
    @Nullable List<AdviceFile> advice,
    @Nullable List<DetectFile> detect) {

  record SectionFile(
      @Nullable Scalar id,
      @Nullable Scalar title,
      @Nullable Scalar heading,
      @Nullable Yaml appliesWhen,
      @Nullable List<FillFile> fills,
      @Nullable List<QuestionFile> questions) {}

  record QuestionFile(
      @Nullable Scalar id,
      @Nullable Scalar title,
      @Nullable Scalar heading,
      @Nullable Scalar context,
      @Nullable Scalar ask,
      @Nullable Yaml when,
      @Nullable Yaml requiredWhen,
      @Nullable Scalar requiredIf,
      @Nullable Scalar prompt,
      @Nullable Scalar example,
      @Nullable Yaml exampleAnswer,
      @Nullable List<FillFile> fills,
      @Nullable Yaml in,
      @Nullable Scalar steers,
      @Nullable List<FieldFile> fields,
      @Nullable List<Scalar> was) {}

  record FieldFile(
      @Nullable Scalar id,
      @Nullable Scalar type,
      @Nullable Scalar term,
      @Nullable Scalar group,
      @Nullable Scalar label,
      @Nullable Scalar ask,
      @Nullable Scalar hint,
      @Nullable List<Scalar> examples,
      @Nullable CuesFile cues,
      @Nullable List<SayingFile> says,
      @Nullable List<OptionFile> options,
      @Nullable Scalar other,
      @Nullable Scalar min,
      @Nullable Scalar max,
      @Nullable List<Scalar> unit,
      @Nullable List<Scalar> also,
      @Nullable Scalar of,
      @Nullable List<Scalar> suggestions,
      @Nullable MeansFile means,
      @Nullable Yaml when,
      @Nullable Scalar required,
      @Nullable Yaml requiredWhen,
      @JsonProperty("default") @Nullable List<DefaultFile> defaults,
      @Nullable Scalar unchecked,
      @Nullable Yaml from,
      @Nullable Scalar explains,
      @Nullable List<Scalar> was) {}

  record OptionFile(
      @Nullable Scalar id,
      @Nullable Scalar label,
      @Nullable Scalar summary,
      @Nullable List<Scalar> pros,
      @Nullable List<Scalar> cons,
      @Nullable List<Scalar> bestFor,
      @Nullable Scalar means,
      @Nullable List<Scalar> languages,
      @Nullable List<FitFile> fits,
      @Nullable List<FitFile> unfits,
      @Nullable List<Scalar> aliases,
      @Nullable List<Scalar> was,
      @Nullable Scalar exclusive,
      @Nullable Scalar listed) {}

  record LanguagesFile(@Nullable Scalar question, @Nullable Yaml families) {}

  record FitFile(@Nullable Yaml when, @Nullable Scalar because, @Nullable Scalar impossible) {}

  record CuesFile(
      @Nullable List<Scalar> before,
      @Nullable List<Scalar> after,
      @Nullable List<Scalar> not,
      @Nullable Scalar above,
      @Nullable List<Scalar> oneLess) {}

  record SayingFile(@Nullable List<Scalar> words, @Nullable Yaml value, @Nullable Scalar within) {}

  record MeansFile(@Nullable Scalar yes, @Nullable Scalar no) {}

  record DefaultFile(@Nullable Yaml when, @Nullable Yaml value, @Nullable Scalar reason) {}

  record FillFile(
      @Nullable Scalar spec,
      @Nullable Scalar section,
      @Nullable Scalar as,
      @Nullable Scalar heading) {}

  record BranchFile(@Nullable Scalar after, @Nullable Yaml when, @Nullable Scalar goTo) {}

  record DocumentFile(
      @Nullable Scalar id,
      @Nullable Scalar title,
      @Nullable Yaml sections,
      @Nullable Yaml alsoCalled,
      @Nullable Scalar openQuestions,
      @Nullable Scalar knownLimits) {}

  record FilledFile(@Nullable Scalar spec, @Nullable Scalar section, @Nullable Scalar about) {}

  record NextStepFile(
      @Nullable Scalar title, @Nullable Scalar detail, @Nullable List<Scalar> items) {}

  record ForPeopleFile(@Nullable Scalar before, @Nullable List<NextStepFile> nextSteps) {}

  record SourceFile(
      @Nullable Scalar id,
      @Nullable Scalar title,
      @Nullable Scalar url,
      @Nullable Scalar date,
      @Nullable Scalar version,
      @Nullable Scalar read,
      @Nullable Scalar secondary,
      @Nullable Yaml when) {}

  record FigureFile(
      @Nullable Scalar id,
      @JsonProperty("of") @Nullable Scalar about,
      @Nullable Scalar value,
      @Nullable Yaml source,
      @Nullable Scalar by,
      @Nullable List<CaseFile> cases) {}

  record CaseFile(@Nullable Yaml is, @Nullable Scalar value, @Nullable Yaml source) {}

  record NamedFile(@Nullable Scalar id, @Nullable Yaml when) {}

  record AdviceFile(
      @Nullable Scalar id,
      @Nullable Yaml when,
      @Nullable Scalar severity,
      @Nullable Scalar message,
      @Nullable Scalar ask,
      @Nullable Yaml source,
      @Nullable List<Scalar> revisit,
      @Nullable List<Scalar> insteadOf) {}

  record DetectFile(
      @Nullable Yaml suggests,
      @JsonProperty("package") @Nullable List<Scalar> packages,
      @Nullable List<Scalar> image,
      @Nullable List<Scalar> command,
      @Nullable List<Scalar> setting,
      @Nullable List<Scalar> file,
      @Nullable List<Scalar> code,
      @Nullable List<Scalar> env,
      @Nullable MarksFile needs,
      @Nullable MarksFile with,
      @Nullable Scalar weak,
      @Nullable Scalar yields,
      @Nullable Scalar tests) {

    MarksFile marks() {
      return new MarksFile(packages, image, command, setting, file, code, env);
    }
  }

  record MarksFile(
      @JsonProperty("package") @Nullable List<Scalar> packages,
      @Nullable List<Scalar> image,
      @Nullable List<Scalar> command,
      @Nullable List<Scalar> setting,
      @Nullable List<Scalar> file,
      @Nullable List<Scalar> code,
      @Nullable List<Scalar> env) {}
}
