plugins { kotlin("jvm") version "2.1.0" }
dependencies {
    implementation(libs.spring.kafka)
    implementation("org.quartz-scheduler:quartz:2.5.0")
    // implementation("org.jobrunr:jobrunr:7.3.2")
    testImplementation("org.testcontainers:kafka:$testcontainers")
}
