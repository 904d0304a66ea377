from setuptools import setup

# install_requires is below
setup(
    name="importer",
    install_requires=[
        "boto3>=1.34",
        'structlog',
    ],
)
