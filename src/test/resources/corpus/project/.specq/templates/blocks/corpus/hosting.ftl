${heading} ${title}

Runs on ${questions?first.fields.value.text}.
