# ${title}

<@sections/>
