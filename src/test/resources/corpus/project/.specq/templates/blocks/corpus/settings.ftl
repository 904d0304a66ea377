${heading} ${title}

Read from ${questions?first.fields.value.text}.
