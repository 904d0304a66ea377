${heading} ${title}

${questions?first.fields.value.text?cap_first}.
