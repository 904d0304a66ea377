${heading} ${title}

| Kept in | Since |
| --- | --- |
| ${questions?first.fields.value.text} | the first release |
